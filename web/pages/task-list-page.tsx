import { ActionButton } from '../parts/action-button.tsx';
import { Layout } from '../layout.tsx';
import { Tag, type Tone } from '../parts/tag.tsx';
import { Warning } from '../parts/banner.tsx';
import type { Action, Shell } from '../shell.ts';

export type TaskStatus =
  | 'not-started'
  | 'in-progress'
  | 'completed'
  | 'problem'
  | 'optional'
  | 'cannot-start';

export interface Task {
  readonly title: string;
  /** Absent when the task cannot start yet. */
  readonly href?: string;
  readonly status: TaskStatus;
}

export interface TaskSection {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** A repeated section: one block an item, instead of tasks of its own. */
  readonly items?: readonly {
    readonly title: string;
    readonly tasks: readonly Task[];
    readonly remove?: Action;
  }[];
  readonly add?: Action;
  readonly warning?: string;
}

export interface TaskListPageProps {
  readonly shell: Shell;
  readonly title: string;
  readonly intro?: string;
  /** "You have completed 3 of 8 sections." is said from the tasks. */
  readonly sections: readonly TaskSection[];
  /** The last task: check the answers and submit. */
  readonly check: Task;
  readonly back?: string;
  /** When the draft was last saved, in words. */
  readonly saved?: string;
  readonly discard?: Action;
}

const states: Record<TaskStatus, { readonly text: string; readonly tone?: Tone }> = {
  'not-started': { text: 'Not started', tone: 'blue' },
  'in-progress': { text: 'In progress', tone: 'yellow' },
  completed: { text: 'Completed' },
  problem: { text: 'There is a problem', tone: 'red' },
  optional: { text: 'Optional' },
  'cannot-start': { text: 'Cannot start yet' },
};

const Tasks = ({ tasks, id }: { readonly tasks: readonly Task[]; readonly id: string }) => (
  <ul className="govuk-task-list">
    {tasks.map(({ title, href, status }, index) => {
      const state = states[status];
      const statusId = `${id}-${index + 1}-status`;
      return (
        <li
          className={`govuk-task-list__item${href === undefined ? '' : ' govuk-task-list__item--with-link'}`}
          key={`${index}-${title}`}
        >
          <div className="govuk-task-list__name-and-hint">
            {href === undefined ? (
              title
            ) : (
              <a className="govuk-link govuk-task-list__link" href={href} aria-describedby={statusId}>
                {title}
              </a>
            )}
          </div>
          <div
            className={`govuk-task-list__status${status === 'cannot-start' ? ' govuk-task-list__status--cannot-start-yet' : ''}`}
            id={statusId}
          >
            {state.tone === undefined ? state.text : <Tag tone={state.tone}>{state.text}</Tag>}
          </div>
        </li>
      );
    })}
  </ul>
);

/** A section of one task is that task: a heading that says the same again would only be in the way. */
const isItsTask = ({ title, tasks, items = [] }: TaskSection): boolean =>
  items.length === 0 && tasks.length === 1 && tasks[0]?.title === title;

const Section = ({ section, id }: { readonly section: TaskSection; readonly id: string }) => (
  <section
    {...(isItsTask(section) ? { 'aria-label': section.title } : { 'aria-labelledby': id })}
    className={isItsTask(section) ? 'app-task' : 'app-section'}
  >
    {!isItsTask(section) && (
      <h2 className="govuk-heading-m" id={id}>
        {section.title}
      </h2>
    )}
    {section.tasks.length > 0 && <Tasks tasks={section.tasks} id={id} />}
    {section.items?.map(({ title, tasks, remove }, index) => (
      <div className="app-item" key={`${id}-${index + 1}`}>
        <h3 className="govuk-heading-s">{title}</h3>
        <Tasks tasks={tasks} id={`${id}-${index + 1}`} />
        {remove && <ActionButton action={remove} />}
      </div>
    ))}
    {section.warning !== undefined && <Warning>{section.warning}</Warning>}
    {section.add && <ActionButton action={section.add} />}
  </section>
);

const tasksOf = ({ tasks, items = [] }: TaskSection) => [...tasks, ...items.flatMap((item) => item.tasks)];

/** A draft at a glance: what is done, what is left. */
export const TaskListPage = ({
  shell,
  title,
  intro,
  sections,
  check,
  back,
  saved,
  discard,
}: TaskListPageProps) => {
  const asked = sections.flatMap(tasksOf).filter(({ status }) => status !== 'optional');
  const done = asked.filter(({ status }) => status === 'completed').length;
  return (
    <Layout shell={shell} title={title} back={back}>
      <h1 className="govuk-heading-l">{title}</h1>
      {intro !== undefined && <p className="govuk-body">{intro}</p>}
      <p className="govuk-body">
        You have completed {done} of {asked.length} parts.
        {saved !== undefined && ` Last saved ${saved}.`}
      </p>
      {sections.map((section, index) => (
        <Section key={`${index}-${section.title}`} section={section} id={`section-${index + 1}`} />
      ))}
      <section aria-labelledby="finish" className="app-section">
        <h2 className="govuk-heading-m" id="finish">
          Check and submit
        </h2>
        <Tasks tasks={[check]} id="finish" />
      </section>
      {discard && <ActionButton action={discard} />}
    </Layout>
  );
};
