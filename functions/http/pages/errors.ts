/** What is said when something cannot be done. An unknown page and a forbidden one look the same. */
import { createElement } from 'react';
import { BadRequestPage } from '../../../web/pages/errors/bad-request-page.tsx';
import { NotFoundPage } from '../../../web/pages/errors/not-found-page.tsx';
import { RefusedPage } from '../../../web/pages/errors/refused-page.tsx';
import type { Action } from '../../../web/shell.ts';
import { type Refusal, wordRefusal } from '../../domain/case/refusals.ts';
import { shellOf, type Visit } from '../context.ts';
import { type HttpResponse, page } from '../response.ts';

export const notFound = (visit: Visit): HttpResponse =>
  page(createElement(NotFoundPage, { shell: shellOf(visit) }), 404);

export const badRequest = (visit: Visit): HttpResponse =>
  page(createElement(BadRequestPage, { shell: shellOf(visit) }), 400);

/** Refused because the world moved on; everything else is about what was sent. */
const movedOn: readonly Refusal['kind'][] = [
  'already-answered',
  'request-withdrawn',
  'case-closed',
  'already-notified',
  'draft-changed',
  'not-in-review',
];

/** A refusal in words, with what changed since if somebody else was faster, and where to go next. */
export const refused = (
  visit: Visit,
  refusal: Refusal,
  actions: readonly Action[],
  { answersKept, since = [] }: { readonly answersKept: boolean; readonly since?: readonly string[] },
): HttpResponse => {
  const changed = since.length === 0 ? '' : ` Since you began: ${since.join(' ')}`;
  const message = `${wordRefusal(refusal)}${changed}`;
  const title = movedOn.includes(refusal.kind) ? {} : { title: 'This cannot be submitted as it is' };
  const element = createElement(RefusedPage, {
    shell: shellOf(visit),
    ...title,
    message,
    actions,
    answersKept,
  });
  return page(element, 409);
};

const plainWords = {
  400: [
    'That did not work',
    'The page was sent in a way that we cannot read, or it had been open too long. Go back, reload the page and try again.',
  ],
  413: [
    'That was too long',
    'What was sent is longer than any of our forms. Go back, shorten the longest answer and try again.',
  ],
  415: ['That did not work', 'We only take what our own forms send. Go back, reload the page and try again.'],
  503: [
    'There is a problem with the service',
    'Nothing that you had saved is lost. Wait a minute, reload the page, and if it goes on, telephone the partnership.',
  ],
} as const;

/** For when nothing else can be relied on: no settings, no record, no stylesheet. */
export const plainPage = (statusCode: keyof typeof plainWords): HttpResponse => {
  const [title, words] = plainWords[statusCode];
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    },
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>`,
  };
};
