import { answersAsShown } from '../../../forms/answers-as-shown.ts';
import { AnswersPage } from '../../../web/pages/answers-page.tsx';
import { CollationPage } from '../../../web/pages/collation-page.tsx';
import { NationalSheetPage } from '../../../web/pages/national-sheet-page.tsx';
import { OutcomePage } from '../../../web/pages/outcome-page.tsx';
import { RecipientPage } from '../../../web/pages/recipient-page.tsx';
import { RecordPage } from '../../../web/pages/record-page.tsx';
import type { RecordContent } from '../../../web/parts/record.tsx';
import { exampleOf } from '../../forms/example-files.ts';
import { form } from './forms.ts';
import { type Sample, staff, target, visitor } from './sample.ts';

const notification = form('incident-notification');
const shown = answersAsShown(notification, exampleOf(notification, 'maximal'));
const reference = 'SUT-2026-0001';
const long = 'A long answer that says what was seen, by whom and when, in some detail. '.repeat(6);

const record: RecordContent = {
  items: [
    {
      letter: 'a',
      title: 'Whether the case is considered against the criteria',
      rows: [{ question: 'Is the case considered against the criteria?', answer: 'Yes' }],
    },
    { letter: 'c', title: 'Facts and context', rows: [{ question: 'Summary of the facts', answer: long }] },
  ],
  criteria: [
    { criterion: 'Highlights improvements needed', answer: 'Yes', evidence: long },
    { criterion: 'Recurrent themes', answer: 'Unclear', evidence: 'Seen in two earlier reviews.' },
  ],
  decision: {
    text: 'There will be a local child safeguarding practice review.',
    rationale: long,
    how: 'Determined by the Independent Person',
    at: '2027-01-15T11:00:00Z',
  },
  signOffs: [
    {
      partner: 'Local authority',
      name: 'Ewa Nowak',
      verdict: 'Agrees',
      at: '2027-01-12T09:00:00Z',
      dissents: false,
    },
    {
      partner: 'Police',
      name: 'DCS J. Doe',
      verdict: 'Does not agree',
      words: 'The learning is known already.',
      at: '2027-01-12T10:00:00Z',
      dissents: true,
    },
  ],
  dispute: [
    {
      stage: 'Meeting of the statutory partners',
      outcome: 'Not resolved',
      at: '2027-01-13T09:00:00Z',
      words: 'The partners met.',
    },
  ],
};

export const documentSamples: readonly Sample[] = [
  {
    name: 'national-sheet',
    page: (
      <NationalSheetPage
        shell={staff}
        reference={reference}
        back="/cases/1"
        due={{ date: '2027-01-04', workingDaysLeft: 1 }}
        sections={shown}
        record={{ text: 'Record the national reference', href: '/requests/1' }}
      />
    ),
  },
  {
    name: 'answers-as-shown',
    page: (
      <AnswersPage
        shell={staff}
        title="Serious incident notification"
        reference={reference}
        by="Amara Okafor, Service Manager"
        at="2026-12-23T15:04:00Z"
        sections={shown}
        back="/cases/1"
      />
    ),
  },
  {
    name: 'collation',
    page: (
      <CollationPage
        shell={staff}
        reference={reference}
        back="/cases/1"
        agencies={[
          {
            id: 'police',
            name: 'Metropolitan Police',
            state: 'Return received 3 January 2027',
            href: '/r/1',
          },
          {
            id: 'hospital',
            name: 'Epsom and St Helier University Hospitals',
            state: 'Return received 4 January 2027',
            href: '/r/2',
          },
          { id: 'gp', name: 'GP practice', state: 'No involvement' },
          { id: 'cafcass', name: 'Cafcass', state: 'Still waiting, 2 working days overdue' },
        ]}
        items={[
          {
            letter: 'b',
            title: 'Immediate safeguarding arrangements',
            answers: {
              police: [{ question: 'What was done at once?', answer: long }],
              hospital: [{ question: 'What was done at once?', answer: 'Child protection medical.' }],
            },
          },
          {
            letter: 'c',
            title: 'Facts and context',
            answers: {
              hospital: [
                { question: 'Key events', answer: long },
                { question: 'Services', answer: 'Emergency department' },
              ],
            },
          },
        ]}
        record={{ text: 'Write the record', href: '/requests/9' }}
      />
    ),
  },
  { name: 'record', page: <RecordPage shell={staff} reference={reference} back="/cases/1" {...record} /> },
  {
    name: 'record-unsigned',
    page: (
      <RecordPage
        shell={staff}
        reference={reference}
        items={record.items}
        criteria={[]}
        signOffs={[]}
        actions={[{ text: 'Sign', href: '/sign' }]}
      />
    ),
  },
  {
    name: 'recipient-review',
    page: (
      <RecipientPage
        shell={visitor}
        reference={reference}
        nationalReference="SIN-884213"
        title="Completed rapid review"
        why="You are told because a local child safeguarding practice review was decided."
        paragraphs={['The reviewer is Dr Ruth Adler. A second notice follows if that changes.']}
        download={{ text: 'Download the record', href: '/d' }}
        reply={{ text: 'Send your reply', form: target('/reply') }}
        record={record}
      />
    ),
  },
  {
    name: 'recipient-notification',
    page: (
      <RecipientPage
        shell={visitor}
        reference={reference}
        title="Notification of a serious incident"
        why="You are told as a statutory partner, on the same day."
        notification={shown}
      />
    ),
  },
  {
    name: 'outcome',
    page: (
      <OutcomePage
        shell={visitor}
        reference={reference}
        outcome="There will be a local child safeguarding practice review."
        paragraphs={['You may be asked to take part.']}
        at="2027-01-15T11:00:00Z"
        links={[{ text: 'Read the return you sent', href: '/r' }]}
      />
    ),
  },
];
