import { MessagePage } from '../../parts/message-page.tsx';
import type { Shell } from '../../shell.ts';

export interface TooLargePageProps {
  readonly shell: Shell;
  readonly again?: string;
}

export const TooLargePage = ({ shell, again }: TooLargePageProps) => (
  <MessagePage shell={shell} title="That was too much at once">
    <p className="govuk-body">
      The page you sent is larger than we can take. What you saved before is kept. Use your browser’s Back
      button to get your text, shorten it, and send it again.
    </p>
    {again !== undefined && (
      <p className="govuk-body">
        <a className="govuk-link" href={again}>
          Open the page as it was last saved
        </a>
      </p>
    )}
  </MessagePage>
);
