import { ConfirmationPage, type ConfirmationPageProps } from './confirmation-page.tsx';

export type ThanksPageProps = Omit<ConfirmationPageProps, 'title'> & {
  /** "Agency return": what was sent. */
  readonly what: string;
};

/** For a partner who answered by a link. */
export const ThanksPage = ({ what, ...rest }: ThanksPageProps) => (
  <ConfirmationPage {...rest} title={`${what} sent`} />
);
