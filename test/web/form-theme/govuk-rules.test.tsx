import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../web/render.ts';
import { everyQuestionSample } from '../samples/question-samples.tsx';

const pages = everyQuestionSample().map(({ name, page }) => ({ name, $: load(renderPage(page)) }));

/** Names of the pages on which a rule is broken, with what breaks it. */
const broken = (rule: ($: ReturnType<typeof load>) => readonly string[]) =>
  pages.flatMap(({ name, $ }) => rule($).map((what) => `${name}: ${what}`));

const html = ($: ReturnType<typeof load>, selector: string) =>
  $(selector)
    .toArray()
    .map((element) => $.html(element));

describe('every question page', () => {
  it('is looked at', () => expect(pages.length).toBeGreaterThan(150));

  it('marks what is optional in words and nothing by an asterisk or the required attribute', () => {
    expect(broken(($) => html($, '[required], [aria-required]'))).toEqual([]);
    expect(broken(($) => ($('label, legend').text().includes('*') ? ['an asterisk'] : []))).toEqual([]);
    expect(pages.some(({ $ }) => $('label').text().includes('(optional)'))).toBe(true);
  });

  it('leaves judging to the server', () => {
    expect(broken(($) => html($, 'main form:not([novalidate])'))).toEqual([]);
    expect(broken(($) => html($, 'input[type="date"], input[type="number"], input[type="time"]'))).toEqual(
      [],
    );
  });

  it('sums up what is wrong above the heading, in the words of the question', () => {
    expect(
      broken(($) =>
        $('.govuk-error-summary a')
          .toArray()
          .flatMap((element) => {
            const link = $(element);
            const target = $(`[id="${link.attr('href')?.slice(1) ?? ''}"]`);
            const said = target
              .closest(
                '.govuk-form-group:has(> .govuk-error-message), .govuk-form-group:has(> fieldset > .govuk-error-message)',
              )
              .find('.govuk-error-message')
              .toArray()
              .map((message) => $(message).text().trim());
            return target.is('input, select, textarea') && said.includes(`Error: ${link.text()}`)
              ? []
              : [link.text()];
          }),
      ),
    ).toEqual([]);
    expect(broken(($) => html($, 'h1 ~ .govuk-error-summary'))).toEqual([]);
  });

  it('says Error in the title exactly when something is wrong', () => {
    expect(
      broken(($) =>
        $('title').text().startsWith('Error: ') === $('.govuk-error-summary').length > 0 ? [] : ['title'],
      ),
    ).toEqual([]);
  });

  it('names every input by a label, and every set of inputs by a legend', () => {
    expect(
      broken(($) =>
        $('main input:not([type="hidden"]), select, textarea')
          .toArray()
          .filter((element) => $(`label[for="${$(element).attr('id') ?? ''}"]`).length !== 1)
          .map((element) => $.html(element)),
      ),
    ).toEqual([]);
    expect(
      broken(($) => html($, 'input[type="radio"]:not(fieldset input), fieldset:not(:has(> legend))')),
    ).toEqual([]);
  });

  it('refers only to ids that exist, once', () => {
    expect(
      broken(($) => {
        const ids = $('[id]')
          .toArray()
          .map((element) => $(element).attr('id'));
        const referred = $('[aria-describedby], [aria-labelledby]')
          .toArray()
          .flatMap((element) =>
            `${$(element).attr('aria-describedby') ?? ''} ${$(element).attr('aria-labelledby') ?? ''}`.split(
              ' ',
            ),
          )
          .filter((id) => id !== '');
        return [
          ...referred.filter((id) => !ids.includes(id)),
          ...ids.filter((id, at) => ids.indexOf(id) !== at).map(String),
        ];
      }),
    ).toEqual([]);
  });

  it('describes a question by its hint and its message', () => {
    expect(
      broken(($) =>
        $('.govuk-error-message')
          .toArray()
          .filter((element) => $(`[aria-describedby~="${$(element).attr('id') ?? ''}"]`).length !== 1)
          .map((element) => $(element).text()),
      ),
    ).toEqual([]);
  });

  it('has words on its buttons and one heading of the first level', () => {
    expect(
      broken(($) =>
        $('button')
          .toArray()
          .filter((element) => $(element).text().trim() === '')
          .map((element) => $.html(element)),
      ),
    ).toEqual([]);
    expect(broken(($) => ($('h1').length === 1 ? [] : [`${$('h1').length} h1`]))).toEqual([]);
  });

  it('answers nothing for anybody in advance', () => {
    const empty = pages.filter(({ name }) => name.endsWith(' empty'));
    expect(
      empty.flatMap(({ name, $ }) =>
        $('[checked], option[selected]:not([value=""])').length > 0 ? [name] : [],
      ),
    ).toEqual([]);
  });
});
