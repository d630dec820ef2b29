/** What goes out: a page, a file or a redirect, always with the same guards. */
import type { ReactElement } from 'react';
import { renderPage } from '../../web/render.ts';

export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
}

/** Nothing from elsewhere, nothing inline, in no frame, kept by no cache. */
const policy = (formAction = "'self'"): string =>
  `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;

const guards = {
  'content-security-policy': policy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-frame-options': 'DENY',
} as const;

const privately = { ...guards, 'cache-control': 'no-store' } as const;

export const page = (
  element: ReactElement,
  statusCode = 200,
  cookies: readonly string[] = [],
): HttpResponse => ({
  statusCode,
  headers: { ...privately, 'content-type': 'text/html; charset=utf-8' },
  cookies,
  body: renderPage(element),
});

/** A page to keep: the browser saves it under a name without personal data. */
export const download = (element: ReactElement, fileName: string): HttpResponse => ({
  ...page(element),
  headers: {
    ...privately,
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
  },
});

/** After a form: the browser fetches the next page anew, so that Back and Reload send nothing twice. */
export const seeOther = (location: string, cookies: readonly string[] = []): HttpResponse => ({
  statusCode: 303,
  headers: { ...privately, location },
  cookies,
  body: '',
});

/** A file whose name holds the hash of its contents: it never changes. */
export const asset = (contentType: string, body: string): HttpResponse => ({
  statusCode: 200,
  headers: { ...guards, 'content-type': contentType, 'cache-control': 'public, max-age=31536000, immutable' },
  body,
});

/** The one page whose form leads, through a redirect, to another site: the identity provider's. */
export const leadingTo = (response: HttpResponse, origin: string): HttpResponse => ({
  ...response,
  headers: { ...response.headers, 'content-security-policy': policy(`'self' ${origin}`) },
});
