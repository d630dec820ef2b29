import type { ReactNode } from 'react';
import { PostForm } from './parts/post-form.tsx';
import type { Shell } from './shell.ts';

export interface LayoutProps {
  readonly shell: Shell;
  /** Never a person's name: titles stay in browser histories. */
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly back?: string | undefined;
  /** For tables and sheets: the whole width instead of two thirds. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const SignedIn = ({ person }: { readonly person: NonNullable<Shell['person']> }) => (
  <div className="app-header__person">
    <span>
      {person.name}
      {person.role !== undefined && <span className="app-header__role">, {person.role}</span>}
    </span>
    <PostForm target={person.signOut}>
      <button type="submit" className="app-header__button">
        Sign out
      </button>
    </PostForm>
  </div>
);

const Header = ({ shell }: { readonly shell: Shell }) => (
  <header className="app-header">
    <div className="govuk-width-container app-header__inner">
      <a className="app-header__name" href={shell.home}>
        {shell.partnership.name}
      </a>
      {shell.person && <SignedIn person={shell.person} />}
    </div>
  </header>
);

const Footer = ({ shell: { help, footer = [] } }: { readonly shell: Shell }) => (
  <footer className="app-footer">
    <div className="govuk-width-container">
      <h2 className="govuk-heading-s">Help</h2>
      <p className="govuk-body">
        Email{' '}
        <a className="govuk-link" href={`mailto:${help.email}`}>
          {help.email}
        </a>{' '}
        or telephone {help.telephone}.
      </p>
      {footer.length > 0 && (
        <ul className="app-footer__links">
          {footer.map(({ text, href }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  </footer>
);

/** The whole page around its matter: no inline style and no inline script, so that a strict policy holds. */
export const Layout = ({ shell, title, hasErrors = false, back, wide = false, children }: LayoutProps) => (
  <html lang="en-GB" className="govuk-template">
    <head>
      <meta charSet="utf-8" />
      <title>{`${hasErrors ? 'Error: ' : ''}${title} – ${shell.partnership.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="same-origin" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={shell.stylesheet} />
      <script type="module" src={shell.script} />
    </head>
    <body className="govuk-template__body">
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <Header shell={shell} />
      <div className="govuk-width-container">
        {back !== undefined && (
          <nav aria-label="Back">
            <a href={back} className="govuk-back-link">
              Back
            </a>
          </nav>
        )}
        <main className="govuk-main-wrapper" id="main-content">
          {wide ? (
            children
          ) : (
            <div className="govuk-grid-row">
              <div className="govuk-grid-column-two-thirds">{children}</div>
            </div>
          )}
        </main>
      </div>
      <Footer shell={shell} />
    </body>
  </html>
);
