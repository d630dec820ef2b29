/** A person with a browser that runs no script: follows links, fills forms in, presses buttons, keeps cookies. */
import { type CheerioAPI, load } from 'cheerio';
import { CookieJar } from 'tough-cookie';

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly $: CheerioAPI;
  readonly html: string;
}

/** What is sent with a form, in the order of the page. */
export type Controls = readonly (readonly [name: string, value: string])[];

export interface Visitor {
  readonly open: (address: string) => Promise<Page>;
  /** Sends a form of the page with these controls, as pressing one of its buttons would. */
  readonly send: (page: Page, action: string, controls: Controls) => Promise<Page>;
}

/** One request of a browser and what came back. */
export interface Exchange {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly sent: Controls;
  readonly status: number;
  readonly headers: Headers;
}

/** Listens to everything that is asked and answered: for tests that look over somebody's shoulder. */
export interface Ear {
  readonly asked?: (method: string, address: string) => void;
  readonly heard?: (exchange: Exchange) => void;
  readonly seen?: (page: Page) => void;
}

const mostRedirects = 10;

/** The service was not there, or said that it has a problem: what a person would wait for and try again. */
export class Unavailable extends Error {
  constructor(address: string, cause?: unknown) {
    super(`The service did not answer at ${new URL(address).pathname}.`, { cause });
    this.name = 'Unavailable';
  }
}

const isGone = (status: number): boolean => status >= 500;

export const createVisitor = (ear: Ear = {}): Visitor => {
  const jar = new CookieJar();
  const fetchPage = async (address: string, form: URLSearchParams | undefined): Promise<Response> => {
    const headers: Record<string, string> = { cookie: await jar.getCookieString(address) };
    const init: RequestInit = { redirect: 'manual', headers };
    if (form !== undefined) {
      init.method = 'POST';
      init.body = form;
      headers.origin = new URL(address).origin;
    }
    const method = form === undefined ? 'GET' : 'POST';
    ear.asked?.(method, address);
    const response = await fetch(address, init).catch((cause: unknown) => {
      throw new Unavailable(address, cause);
    });
    const { status, headers: answered } = response;
    ear.heard?.({ method, url: new URL(address), sent: [...(form ?? [])], status, headers: answered });
    for (const cookie of response.headers.getSetCookie()) await jar.setCookie(cookie, address);
    return response;
  };
  const go = async (address: string, form?: URLSearchParams): Promise<Page> => {
    let at = address;
    let body = form;
    for (let hops = 0; hops < mostRedirects; hops += 1) {
      const response = await fetchPage(at, body);
      const location = response.headers.get('location');
      if (location === null) {
        const html = await response.text().catch((cause: unknown) => {
          throw new Unavailable(at, cause);
        });
        if (isGone(response.status)) throw new Unavailable(at);
        const page: Page = { url: new URL(at), status: response.status, $: load(html), html };
        ear.seen?.(page);
        return page;
      }
      at = new URL(location, at).href;
      body = undefined;
    }
    throw new Error(`${new URL(address).pathname} leads round in a circle.`);
  };
  return {
    open: (address) => go(address),
    send: (page, action, controls) =>
      go(new URL(action, page.url).href, new URLSearchParams(controls.map(([name, value]) => [name, value]))),
  };
};

/** What a form of the page would send as it stands, without its buttons. */
export const controlsOf = ({ $ }: Page, action: string): Controls =>
  $('form')
    .filter((_, form) => $(form).attr('action') === action)
    .first()
    .find('input, select, textarea')
    .toArray()
    .flatMap((element): [string, string][] => {
      const control = $(element);
      const name = control.attr('name');
      const kind = control.attr('type');
      if (name === undefined) return [];
      if (element.tagName === 'textarea') return [[name, control.text()]];
      if (element.tagName === 'select') return [[name, control.find('option[selected]').attr('value') ?? '']];
      if ((kind === 'radio' || kind === 'checkbox') && control.attr('checked') === undefined) return [];
      return [[name, control.attr('value') ?? '']];
    });

/** The heading, for stories and for saying what went wrong. */
export const headingOf = ({ $ }: Page): string => $('h1').first().text().replaceAll(/\s+/g, ' ').trim();

/** The problems that the page lists at its top. */
export const problemsOf = ({ $ }: Page): readonly string[] =>
  $('.govuk-error-summary li')
    .toArray()
    .map((item) => $(item).text().trim());

/** @throws Error naming the page, when it has no such form. */
export const actionOf = (page: Page, matches: (action: string) => boolean): string => {
  const actions = page
    .$('form')
    .toArray()
    .map((form) => page.$(form).attr('action') ?? '');
  const found = actions.find(matches);
  if (found === undefined) {
    throw new Error(
      `“${headingOf(page)}” (${page.url.pathname}, ${String(page.status)}) has no such form: ${actions.join(', ')}`,
    );
  }
  return found;
};
