import { answersAsShown } from '../../../forms/answers-as-shown.ts';
import { QuestionPage, type QuestionPageProps } from '../../../web/pages/question-page.tsx';
import { exampleOf } from '../../forms/example-files.ts';
import { everyPage, form, pageOf } from './forms.ts';
import { type Sample, staff, target } from './sample.ts';

const notification = form('incident-notification');
const agencyReturn = form('agency-return');
const filled = exampleOf(notification, 'maximal');
const returned = exampleOf(agencyReturn, 'maximal');

const base = {
  shell: staff,
  target: target('/drafts/1/page'),
  back: '/drafts/1',
  faults: [],
} satisfies Partial<QuestionPageProps>;

const wrongDate = { ...filled, notifier: { name: 'A', awareDate: { day: '31', month: '2', year: '2026' } } };
const names = {
  agencies: { 'south-west-london-icb': 'South West London ICB', cafcass: 'Cafcass' },
  panelReplies: { agrees: 'It agrees', disagrees: 'It disagrees' },
};

export const questionSamples: readonly Sample[] = [
  {
    name: 'question-empty-date-and-time',
    page: (
      <QuestionPage
        {...base}
        form={notification}
        page={pageOf(notification, 'aware')}
        answers={{}}
        caption="Who is notifying"
      />
    ),
  },
  {
    name: 'question-errors',
    page: (
      <QuestionPage
        {...base}
        form={notification}
        page={pageOf(notification, 'aware')}
        answers={wrongDate}
        faults={notification.faults(wrongDate)}
        caption="Who is notifying"
      />
    ),
  },
  {
    name: 'question-single-is-heading',
    page: (
      <QuestionPage
        {...base}
        form={notification}
        page={pageOf(notification, 'authority')}
        answers={{}}
        faults={notification.faults({})}
        caption="Who is notifying"
      />
    ),
  },
  {
    name: 'question-groups',
    page: (
      <QuestionPage {...base} form={agencyReturn} page={pageOf(agencyReturn, 'list')} answers={returned} />
    ),
  },
  {
    name: 'question-dependents-and-reference',
    page: (
      <QuestionPage
        {...base}
        form={form('sign-off')}
        page={pageOf(form('sign-off'), 'verdict')}
        answers={{}}
        canSaveForLater={false}
        reference={[{ title: 'The record', open: false, sections: answersAsShown(agencyReturn, returned) }]}
      />
    ),
  },
  {
    name: 'question-notes-and-warning',
    page: (
      <QuestionPage
        {...base}
        form={notification}
        page={pageOf(notification, 'contact')}
        answers={filled}
        notes={[{ at: '/notifier/name', text: 'Filled in from your account.' }]}
        warnings={[
          'The national form takes up to four children. Give the others in the further information.',
        ]}
      />
    ),
  },
];

/** Every page of every form, empty and filled: for the checks that must hold on all. */
export const everyQuestionSample = (): readonly Sample[] =>
  [
    notification,
    agencyReturn,
    ...(
      [
        'case-referral',
        'national-submission',
        'agency-list',
        'rapid-review-meeting',
        'rapid-review',
        'sign-off',
        'determination',
        'reviewer-named',
        'panel-reply',
        'withdrawal',
        'address-correction',
      ] as const
    ).map((id) => form(id)),
  ].flatMap((definition) =>
    everyPage(definition).flatMap((asked) => [
      {
        name: `${definition.id} ${asked.page.id} empty`,
        page: <QuestionPage {...base} {...asked} answers={{}} names={names} faults={definition.faults({})} />,
      },
      {
        name: `${definition.id} ${asked.page.id} filled`,
        page: <QuestionPage {...base} {...asked} answers={exampleOf(definition, 'maximal')} names={names} />,
      },
    ]),
  );
