import { MessagePage } from '../parts/message-page.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import type { Action, Shell } from '../shell.ts';

export interface SignedOutPageProps {
  readonly shell: Shell;
  /** Absent for a partner who came by a link. */
  readonly signIn?: Action;
}

export const SignedOutPage = ({ shell, signIn }: SignedOutPageProps) => (
  <MessagePage shell={shell} title="You have signed out">
    <p className="govuk-body">What you saved is kept. On a shared computer, close the browser as well.</p>
    {signIn ? (
      <ActionButton action={signIn} />
    ) : (
      <p className="govuk-body">To go on, open the link in the email again.</p>
    )}
  </MessagePage>
);
