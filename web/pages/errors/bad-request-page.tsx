import { MessagePage } from '../../parts/message-page.tsx';
import type { Shell } from '../../shell.ts';

export interface BadRequestPageProps {
  readonly shell: Shell;
  /** Back to the page that was posted. */
  readonly again?: string;
}

export const BadRequestPage = ({ shell, again }: BadRequestPageProps) => (
  <MessagePage shell={shell} title="We could not read what was sent">
    <p className="govuk-body">
      Nothing was changed. This can happen when a page was open for a long time, or when a program sent it.
    </p>
    <p className="govuk-body">
      <a className="govuk-link" href={again ?? shell.home}>
        {again === undefined ? 'Go to the start page' : 'Open the page again'}
      </a>
    </p>
  </MessagePage>
);
