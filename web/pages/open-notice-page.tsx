import { MessagePage } from '../parts/message-page.tsx';
import { PostForm } from '../parts/post-form.tsx';
import type { FormTarget, Shell } from '../shell.ts';

export interface OpenNoticePageProps {
  readonly shell: Shell;
  /** "Completed rapid review". */
  readonly title: string;
  readonly reference: string;
  readonly open: FormTarget;
}

/** One press before reading, so that opening is somebody's act and never a mail scanner's. */
export const OpenNoticePage = ({ shell, title, reference, open }: OpenNoticePageProps) => (
  <MessagePage shell={shell} title={title}>
    <p className="govuk-body">
      This is about case {reference}. It is OFFICIAL-SENSITIVE: make sure that nobody else can read your
      screen. That you opened it, and when, is recorded.
    </p>
    <PostForm target={open}>
      <button type="submit" className="govuk-button">
        Open and read
      </button>
    </PostForm>
  </MessagePage>
);
