import { ActionButton } from '../../parts/action-button.tsx';
import { MessagePage } from '../../parts/message-page.tsx';
import type { Action, Shell } from '../../shell.ts';

export interface RefusedPageProps {
  readonly shell: Shell;
  /** "Something has changed" unless something better is known. */
  readonly title?: string;
  /** The refusal in words: what happened to what. */
  readonly message: string;
  /** What to do next. */
  readonly actions?: readonly Action[];
  readonly answersKept: boolean;
}

/** An expected "no". */
export const RefusedPage = ({
  shell,
  title = 'Something has changed',
  message,
  actions = [],
  answersKept,
}: RefusedPageProps) => (
  <MessagePage shell={shell} title={title}>
    <p className="govuk-body">{message}</p>
    {answersKept && <p className="govuk-body">Your answers are kept.</p>}
    <div className="govuk-button-group">
      {actions.map((action, index) => (
        <ActionButton key={action.text} action={action} kind={index === 0 ? 'primary' : 'secondary'} />
      ))}
    </div>
  </MessagePage>
);
