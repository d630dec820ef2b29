/** Chromium, and whoever sits before it: each person has cookies, pages and complaints of their own. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../rings/chromium.ts';
import { type Complaints, watch } from './watch.ts';

export interface Walker {
  readonly page: Page;
  readonly leave: () => Promise<void>;
}

export interface BrowserOptions {
  readonly script: boolean;
  /** Where the browser may go; anything else is a complaint. */
  readonly origins: readonly string[];
}

export interface Windows {
  readonly open: () => Promise<Walker>;
  /** Whoever judges the pages, in a window that runs script even where the others run none. */
  readonly auditor: () => Promise<Page>;
  readonly complaints: Complaints;
  readonly close: () => Promise<void>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = async ({ script, origins }: BrowserOptions): Promise<Windows> => {
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args });
  const complaints: string[] = [];
  return {
    open: async () => {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        viewport: { width: 1280, height: 900 },
      });
      context.setDefaultTimeout(30_000);
      watch(context, origins, complaints);
      return { page: await context.newPage(), leave: () => context.close() };
    },
    auditor: () => browser.newPage({ viewport: { width: 1280, height: 900 } }),
    complaints,
    close: () => browser.close(),
  };
};
