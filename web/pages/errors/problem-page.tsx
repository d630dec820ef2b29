import { MessagePage } from '../../parts/message-page.tsx';
import type { Shell } from '../../shell.ts';

export interface ProblemPageProps {
  readonly shell: Shell;
  /** To find the error in the logs; says nothing to anybody else. */
  readonly requestId?: string;
}

export const ProblemPage = ({ shell, requestId }: ProblemPageProps) => (
  <MessagePage shell={shell} title="Sorry, there is a problem with the service">
    <p className="govuk-body">Try again in a few minutes. What you saved is kept.</p>
    <p className="govuk-body">
      If a statutory deadline is close, do not wait for us: use the national service or the telephone, and
      contact us at the address below.
    </p>
    {requestId !== undefined && (
      <p className="govuk-body">If you contact us, give this number: {requestId}</p>
    )}
  </MessagePage>
);
