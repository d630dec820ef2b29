import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../web/render.ts';
import { everySample } from '../samples/every-sample.ts';
import { everyQuestionSample } from '../samples/question-samples.tsx';
import { assets } from '../samples/sample.ts';

const pages = everySample.map(({ name, page }) => ({ name, html: renderPage(page) }));
const gzipped = (text: string) => gzipSync(text, { level: 6 }).length;
const assetsGzipped = assets.files.reduce((sum, { body }) => sum + gzipped(body), 0);

describe('every page', () => {
  it('holds under a policy without inline script or style', () => {
    for (const { name, html } of pages) {
      const $ = load(html);
      expect($('style, [style], script:not([src]), [onclick], [onsubmit], iframe, img'), name).toHaveLength(
        0,
      );
      const sources = $('link[rel="stylesheet"], script')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src'));
      expect(sources, name).toEqual([assets.stylesheet.path, assets.script.path]);
    }
  });

  it('has a language, a title with the partnership’s name, a skip link that leads somewhere, and one h1', () => {
    for (const { name, html } of pages) {
      const $ = load(html);
      expect($('html').attr('lang'), name).toBe('en-GB');
      expect($('title').text(), name).toMatch(/ – Sutton Local Safeguarding Children Partnership$/);
      expect($($('.govuk-skip-link').attr('href') ?? '').is('main'), name).toBe(true);
      expect($('h1'), name).toHaveLength(1);
    }
  });

  it('keeps the names of children out of titles and addresses', () => {
    for (const { name, html } of pages) {
      const $ = load(html);
      const places = [
        $('title').text(),
        ...$('[href], [action]')
          .toArray()
          .map((element) => $(element).attr('href') ?? $(element).attr('action') ?? ''),
      ];
      expect(
        places.filter((place) => place.includes('Minh-Châu')),
        name,
      ).toEqual([]);
    }
  });

  it('sends every form with its token and its idempotency key', () => {
    for (const { name, html } of pages) {
      const $ = load(html);
      for (const form of $('form').toArray())
        expect($(form).find('[name="_csrf"], [name="_once"]'), name).toHaveLength(2);
    }
  });
});

describe('the weight of a question page', () => {
  const weights = everyQuestionSample().map(({ page }) => gzipped(renderPage(page)));

  it('is at most 40 kB in all with an empty cache, and 8 kB after that', () => {
    expect(Math.max(...weights) + assetsGzipped).toBeLessThan(40_000);
    expect(Math.max(...weights)).toBeLessThan(8_000);
  });

  it('has a stylesheet of at most 16 kB and a script of at most 4 kB', () => {
    expect(gzipped(assets.stylesheet.body)).toBeLessThan(16_000);
    expect(gzipped(assets.script.body)).toBeLessThan(4_000);
  });
});
