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

describe.each(pages)('$name', ({ html }) => {
  const $ = load(html);
  const all = (selector: string, attribute: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(attribute) ?? '');

  it('holds under a policy without inline script or style', () => {
    expect($('style, [style], script:not([src]), [onclick], [onsubmit], iframe, img')).toHaveLength(0);
    expect(all('link[rel="stylesheet"]', 'href')).toEqual([assets.stylesheet.path]);
    expect(all('script', 'src')).toEqual([assets.script.path]);
  });

  it('has a language, a title with the partnership’s name, a skip link that leads somewhere, and one h1', () => {
    expect($('html').attr('lang')).toBe('en-GB');
    expect($('title').text()).toMatch(/ – Sutton Local Safeguarding Children Partnership$/);
    expect($($('.govuk-skip-link').attr('href') ?? '').is('main')).toBe(true);
    expect($('h1')).toHaveLength(1);
  });

  it('keeps the names of children out of its title and its addresses', () => {
    const places = [$('title').text(), ...all('[href]', 'href'), ...all('[action]', 'action')];
    expect(places.filter((place) => /Minh|Zara|Châu/.test(place))).toEqual([]);
  });

  it('sends every form with its token and its idempotency key', () => {
    expect($('form [name="_csrf"]')).toHaveLength($('form').length);
    expect($('form [name="_once"]')).toHaveLength($('form').length);
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
