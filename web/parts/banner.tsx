import type { ReactNode } from 'react';

/** Something to know before reading on. */
export const Banner = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="govuk-notification-banner" aria-labelledby="banner-title">
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title" id="banner-title">
        {title}
      </h2>
    </div>
    <div className="govuk-notification-banner__content">{children}</div>
  </section>
);

export const Warning = ({ children }: { readonly children: ReactNode }) => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">Warning</span>
      {children}
    </strong>
  </div>
);
