import { answersAsShown } from '../../../forms/answers-as-shown.ts';
import { CheckAnswersPage } from '../../../web/pages/check-answers-page.tsx';
import { ConfirmationPage } from '../../../web/pages/confirmation-page.tsx';
import { ConflictPage } from '../../../web/pages/conflict-page.tsx';
import { HiddenAnswersPage } from '../../../web/pages/hidden-answers-page.tsx';
import { TaskListPage } from '../../../web/pages/task-list-page.tsx';
import { exampleOf } from '../../forms/example-files.ts';
import { form } from './forms.ts';
import { type Sample, staff, target } from './sample.ts';

const notification = form('incident-notification');
const shown = answersAsShown(notification, exampleOf(notification, 'maximal')).map(({ title, rows }) => ({
  title,
  rows: rows.map((row) => ({ ...row, change: `/drafts/1/page?at=${encodeURIComponent(row.at)}` })),
}));
const carried = [{ name: 'answers[type][nature]', value: 'serious-harm' }];

export const draftSamples: readonly Sample[] = [
  {
    name: 'task-list',
    page: (
      <TaskListPage
        shell={staff}
        title="Serious incident notification"
        intro="Your answers are saved each time you continue. You can leave and come back."
        back="/"
        saved="today at 2:15am"
        sections={[
          {
            title: 'Who is notifying',
            tasks: [
              { title: 'Your local authority', href: '/a', status: 'completed' },
              { title: 'When you became aware', href: '/b', status: 'problem' },
            ],
          },
          {
            title: 'Children',
            tasks: [],
            items: [
              {
                title: 'Child 1: Ng Thi Minh-Châu',
                tasks: [
                  { title: 'Name and age', href: '/c', status: 'completed' },
                  { title: 'Health', href: '/d', status: 'in-progress' },
                ],
                remove: { text: 'Remove child 1', form: target('/remove/0') },
              },
              {
                title: 'Child 2',
                tasks: [{ title: 'Name and age', href: '/e', status: 'not-started' }],
                remove: { text: 'Remove child 2', form: target('/remove/1') },
              },
            ],
            add: { text: 'Add another child', form: target('/add') },
            warning: 'The national form takes up to four children.',
          },
          { title: 'Family', tasks: [{ title: 'Parents and carers', href: '/f', status: 'optional' }] },
        ]}
        check={{ title: 'Check your answers and submit', status: 'cannot-start' }}
        discard={{ text: 'Delete this draft', href: '/drafts/1/delete' }}
      />
    ),
  },
  {
    name: 'check-answers-with-problems',
    page: (
      <CheckAnswersPage
        shell={staff}
        formTitle="Serious incident notification"
        back="/drafts/1"
        sections={shown.slice(0, 4)}
        problems={[
          { text: 'Enter the date you became aware, like 27 3 2026', href: '/drafts/1/notifier/aware' },
        ]}
        submitLabel="Submit the notification"
        target={target('/drafts/1/submit')}
      />
    ),
  },
  {
    name: 'check-answers-ready',
    page: (
      <CheckAnswersPage
        shell={staff}
        formTitle="Serious incident notification"
        back="/drafts/1"
        sections={shown.slice(0, 2)}
        problems={[]}
        declaration={notification.layout.declaration ?? 'I confirm.'}
        submitLabel={notification.layout.submitLabel}
        target={target('/drafts/1/submit')}
      />
    ),
  },
  {
    name: 'hidden-answers',
    page: (
      <HiddenAnswersPage
        shell={staff}
        removed={[
          { question: 'What is the date of death?', answer: '3 June 2026' },
          { question: 'Has the coroner been told?', answer: 'Yes' },
        ]}
        target={target('/drafts/1/page')}
        carried={carried}
        keep="/drafts/1/page"
      />
    ),
  },
  {
    name: 'conflict',
    page: (
      <ConflictPage
        shell={staff}
        who="Tomasz Lewandowski"
        at="2026-06-02T08:41:00Z"
        fields={[
          {
            at: '/incident/summary',
            question: 'Summary of the incident',
            mine: 'What I wrote.\n\nWith two paragraphs.',
            theirs: 'What they wrote.',
          },
          { at: '/incident/place', question: 'Where did it happen?', mine: '', theirs: 'At home' },
        ]}
        target={target('/drafts/1/page')}
        carried={carried}
      />
    ),
  },
  {
    name: 'confirmation',
    page: (
      <ConfirmationPage
        shell={staff}
        title="Notification submitted"
        reference="SUT-2026-0001"
        next={[
          { what: 'The statutory partners and the business manager have been sent a message.' },
          {
            what: 'Submit the notification to the national service, with the sheet that we prepared.',
            by: '2026-06-08',
          },
        ]}
        copy={{ text: 'Open a copy of your answers', href: '/cases/SUT-2026-0001/notification' }}
        links={[{ text: 'Go to the case', href: '/cases/SUT-2026-0001' }]}
      />
    ),
  },
];
