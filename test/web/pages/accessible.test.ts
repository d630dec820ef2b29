import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderPage } from '../../../web/render.ts';
import { everySample } from '../samples/every-sample.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const results = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** WCAG 2.2 AA and best practices, as far as they can be judged without layout; colours are judged in a browser. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violationsOf = async (html: string): Promise<readonly string[]> => {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  window.eval(axe);
  const run: unknown = await window.eval(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] })`,
  );
  const found = results.parse(JSON.parse(JSON.stringify(run)));
  window.close();
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
};

describe('axe finds nothing', { timeout: 60_000 }, () => {
  it.each(everySample)('on $name', async ({ page }) => {
    expect(await violationsOf(renderPage(page))).toEqual([]);
  });
});
