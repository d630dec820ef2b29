import { ActionButton } from '../../parts/action-button.tsx';
import { MessagePage } from '../../parts/message-page.tsx';
import type { Action, Shell } from '../../shell.ts';

export interface SessionEndedPageProps {
  readonly shell: Shell;
  /** Signing in, or asking for a new code; leads back to the same page. */
  readonly goOn: Action;
}

export const SessionEndedPage = ({ shell, goOn }: SessionEndedPageProps) => (
  <MessagePage shell={shell} title="Your session has ended">
    <p className="govuk-body">
      For safety you are signed out after a while without activity. Everything up to your last “Save and
      continue” is kept. You come back to the same page.
    </p>
    <ActionButton action={goOn} kind="primary" />
  </MessagePage>
);
