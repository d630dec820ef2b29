import { load } from 'cheerio';
import type { Page as BrowserPage } from 'playwright-core';
import type { Page } from '../../../infra/local/demo/visitor.ts';

/** The page as it stands in the browser, to be read like one without. */
export const snapshotOf = async (page: BrowserPage): Promise<Page> => {
  const html = await page.content();
  return { url: new URL(page.url()), status: 200, $: load(html), html };
};

/** What a person reads in the page, in one line. */
export const wordsOf = async (page: BrowserPage): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').trim();
