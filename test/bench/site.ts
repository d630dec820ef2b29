/** The site as one person uses it, each request a timed call of the function behind it. */
import { load } from 'cheerio';
import { z } from 'zod';
import { type Controls, controlsOf, type Page } from '../../infra/local/demo/visitor.ts';
import type { Caller } from './calls.ts';

export interface Loaded extends Page {
  readonly ms: number;
}

const host = 'localhost:3000';
const response = z.object({
  statusCode: z.number(),
  headers: z.object({ location: z.string().default('') }),
  body: z.string(),
});

const eventOf = (method: 'GET' | 'POST', path: string, token: string, form: Controls = []) => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  cookies: [`__Host-session=${token}`],
  headers: {
    host,
    'x-forwarded-proto': 'http',
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  },
  requestContext: { domainName: host, http: { method, path } },
  ...(method === 'POST'
    ? { body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString() }
    : {}),
  isBase64Encoded: false,
});

export interface Site {
  /** @throws Error unless the page is there. */
  readonly open: (path: string) => Promise<Loaded>;
  /** Sends the form of that page as it stands. @throws Error unless it leads on. */
  readonly send: (page: Page, action: string) => Promise<{ readonly ms: number; readonly location: string }>;
}

export const siteOf = ({ call }: Caller, token: string): Site => ({
  open: async (path) => {
    const { ms, result } = await call('http', eventOf('GET', path, token));
    const { statusCode: status, body: html } = response.parse(result);
    if (status !== 200) throw new Error(`${path} answered ${String(status)}.`);
    return { url: new URL(path, `http://${host}`), status, html, $: load(html), ms };
  },
  send: async (page, action) => {
    const { ms, result } = await call('http', eventOf('POST', action, token, controlsOf(page, action)));
    const { statusCode, headers } = response.parse(result);
    if (statusCode !== 303) throw new Error(`Sending ${action} was answered with ${String(statusCode)}.`);
    return { ms, location: headers.location };
  },
});
