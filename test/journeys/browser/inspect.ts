/** Looks at every page once, as an auditor would: axe, and no sideways scrolling at 320 pixels. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { headingOf, problemsOf } from '../../../infra/local/demo/visitor.ts';
import { snapshotOf } from './snapshot.ts';

export interface Inspector {
  readonly look: (page: Page) => Promise<void>;
  /** What is wrong, each with the page it is on. */
  readonly findings: readonly string[];
  readonly seen: ReadonlySet<string>;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 640 };

/** One page of the site, whatever the case, the child or the person it is about. */
const kindOfPage = (pathname: string): string =>
  pathname
    .replaceAll(/[A-Z]{3}-\d{4}-\d{4}-[a-z0-9]+-\d+|[A-Z]{3}-\d{4}-\d{4}/g, ':id')
    .replaceAll(/^\/choose\/.*/g, '/choose')
    .replaceAll(/(notification|referral)\.[a-z0-9]+/g, '$1')
    .replaceAll(/(?<=\/)\d+(?=\/|$)/g, ':n');

/** Where pictures of the pages go, for whoever wants to look at them. */
const pictures = process.env['JOURNEY_PICTURES'];

const picture = async (page: Page, count: number, name: string, width: number): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const file = `${String(count).padStart(3, '0')}${name.replaceAll(/\W+/g, '-').slice(0, 60)}-${String(width)}.png`;
  await page.screenshot({ path: join(pictures, file), fullPage: true });
};

const judge = async (page: Page, name: string, count: number): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], iframes: false })
    .withTags(rules)
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html}`));
  await picture(page, count, name, 1280);
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await picture(page, count, name, narrow.width);
  if (before !== null) await page.setViewportSize(before);
  return width > narrow.width ? [...found, `${name}: ${String(width)} pixels wide at 320`] : found;
};

/** Without script a page looks another way only where script hides the questions that do not apply. */
const differsWithoutScript = ({ $ }: Awaited<ReturnType<typeof snapshotOf>>): boolean =>
  $('[data-when]').length > 0;

/** Axe is a script itself: a page that runs none is judged as a copy, in a window that does. */
const copyIn = async (auditor: Page, page: Page): Promise<void> => {
  const html = await page.content();
  await auditor.unrouteAll();
  await auditor.route(page.url(), (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replaceAll(/<script\b.*?<\/script>/gs, ''),
    }),
  );
  await auditor.goto(page.url());
};

/** `auditor`: a window that runs script, for pages of windows that do not. */
export const createInspector = (auditor?: Page): Inspector => {
  const seen = new Set<string>();
  const findings: string[] = [];
  return {
    findings,
    seen,
    look: async (page) => {
      const snapshot = await snapshotOf(page);
      const faulty = problemsOf(snapshot).length > 0 ? ' with problems' : '';
      const name = `${kindOfPage(snapshot.url.pathname)} “${headingOf(snapshot)}”${faulty}`;
      if (seen.has(name)) return;
      seen.add(name);
      if (auditor !== undefined && !differsWithoutScript(snapshot)) return;
      if (auditor !== undefined) await copyIn(auditor, page);
      findings.push(...(await judge(auditor ?? page, name, seen.size)));
    },
  };
};
