import type { ReactNode } from 'react';
import { Layout } from '../layout.tsx';
import type { Shell } from '../shell.ts';

export interface MessagePageProps {
  readonly shell: Shell;
  readonly title: string;
  readonly back?: string | undefined;
  readonly children: ReactNode;
}

/** A page that says one thing. */
export const MessagePage = ({ shell, title, back, children }: MessagePageProps) => (
  <Layout shell={shell} title={title} back={back}>
    <h1 className="govuk-heading-l">{title}</h1>
    {children}
  </Layout>
);
