import { MessagePage } from '../parts/message-page.tsx';
import { atTime } from '../parts/dates.ts';
import type { Link, Shell } from '../shell.ts';

export interface RequestClosedPageProps {
  readonly shell: Shell;
  readonly kind: 'answered' | 'withdrawn' | 'case-closed';
  readonly what: string;
  /** ISO 8601. */
  readonly at?: string;
  /** "Read what was sent". */
  readonly link?: Link;
}

const titles: Record<RequestClosedPageProps['kind'], string> = {
  answered: 'This has already been answered',
  withdrawn: 'This is no longer needed',
  'case-closed': 'This case has ended',
};

const words: Record<RequestClosedPageProps['kind'], (what: string, when: string) => string> = {
  answered: (what, when) => `We have ${what}${when}. You do not need to do anything.`,
  withdrawn: (what, when) =>
    `We asked you for ${what}. The request was withdrawn${when}. Thank you for your time.`,
  'case-closed': (what, when) =>
    `We asked you for ${what}. The case has ended${when}, so it is no longer needed.`,
};

export const RequestClosedPage = ({ shell, kind, what, at, link }: RequestClosedPageProps) => (
  <MessagePage shell={shell} title={titles[kind]}>
    <p className="govuk-body">{words[kind](what, at === undefined ? '' : ` on ${atTime(at)}`)}</p>
    {link && (
      <p className="govuk-body">
        <a className="govuk-link" href={link.href}>
          {link.text}
        </a>
      </p>
    )}
  </MessagePage>
);
