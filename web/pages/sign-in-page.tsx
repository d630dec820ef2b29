import { MessagePage } from '../parts/message-page.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import type { Action, Shell } from '../shell.ts';

export interface SignInPageProps {
  readonly shell: Shell;
  readonly signIn: Action;
}

export const SignInPage = ({ shell, signIn }: SignInPageProps) => (
  <MessagePage shell={shell} title="Serious incidents and rapid reviews">
    <p className="govuk-body-l">For staff who notify serious incidents and run rapid reviews.</p>
    <ActionButton action={signIn} kind="primary" />
    <h2 className="govuk-heading-m">You were sent a link</h2>
    <p className="govuk-body">
      You need no account. Open the link in the email, and you get a code at the address that was asked.
    </p>
    <h2 className="govuk-heading-m">A child is in danger now</h2>
    <p className="govuk-body">
      This is not the place. Call 999, or the local authority’s children’s services.
    </p>
  </MessagePage>
);
