import { MessagePage } from '../parts/message-page.tsx';
import { PostForm } from '../parts/post-form.tsx';
import { atTime } from '../parts/dates.ts';
import type { FormTarget, Shell } from '../shell.ts';

export type CodeProblem =
  | { readonly kind: 'expired' }
  | { readonly kind: 'too-many-attempts' }
  /** No new code before this time, ISO 8601. */
  | { readonly kind: 'paused'; readonly until: string };

export interface CodeProblemPageProps {
  readonly shell: Shell;
  readonly problem: CodeProblem;
  /** Asks for a new code; not offered during a pause. */
  readonly again: FormTarget;
}

const titles: Record<CodeProblem['kind'], string> = {
  expired: 'This code is no longer valid',
  'too-many-attempts': 'That code was wrong too many times',
  paused: 'Too many codes have been asked for',
};

const words = (problem: CodeProblem): string => {
  if (problem.kind === 'paused')
    return `To keep others out, no new code is sent before ${atTime(problem.until)}. Open the link in the email again after that.`;
  return problem.kind === 'expired'
    ? 'A code is valid for 10 minutes and works once. Ask for a new one.'
    : 'The code has been made useless, to keep others out. Ask for a new one.';
};

export const CodeProblemPage = ({ shell, problem, again }: CodeProblemPageProps) => (
  <MessagePage shell={shell} title={titles[problem.kind]}>
    <p className="govuk-body">{words(problem)}</p>
    {problem.kind !== 'paused' && (
      <PostForm target={again}>
        <button type="submit" className="govuk-button">
          Send me a new code
        </button>
      </PostForm>
    )}
  </MessagePage>
);
