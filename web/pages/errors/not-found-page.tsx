import { MessagePage } from '../../parts/message-page.tsx';
import type { Shell } from '../../shell.ts';

export interface NotFoundPageProps {
  readonly shell: Shell;
}

/** Also for what a person may not see: a different answer would tell that it exists. */
export const NotFoundPage = ({ shell }: NotFoundPageProps) => (
  <MessagePage shell={shell} title="Page not found">
    <p className="govuk-body">There is no such page, or it is not yours to see.</p>
    <p className="govuk-body">
      If you typed the address, check it. If you followed a link in an email, open the newest email again or
      ask for help at the address below.
    </p>
    <p className="govuk-body">
      <a className="govuk-link" href={shell.home}>
        Go to the start page
      </a>
    </p>
  </MessagePage>
);
