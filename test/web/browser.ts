/** What a browser without script would do with a page: fill nothing in, press a button, post. */
import { load } from 'cheerio';
import { parse } from 'qs';
import { postedPageOptions } from '../../web/form-theme/read-posted.ts';

/** The controls that a browser sends, in the order of the page. */
export const successfulControls = (html: string): readonly (readonly [string, string])[] => {
  const $ = load(html);
  return $('input, select, textarea')
    .toArray()
    .flatMap((element): [string, string][] => {
      const control = $(element);
      const name = control.attr('name');
      if (name === undefined) return [];
      if (element.tagName === 'textarea') return [[name, control.text().replaceAll('\n', '\r\n')]];
      if (element.tagName === 'select') return [[name, control.find('option[selected]').attr('value') ?? '']];
      const kind = control.attr('type');
      if ((kind === 'radio' || kind === 'checkbox') && control.attr('checked') === undefined) return [];
      return [[name, control.attr('value') ?? '']];
    });
};

/** The body as the server parses it. */
export const post = (html: string, ...more: readonly (readonly [string, string])[]): unknown =>
  parse(
    new URLSearchParams(
      [...successfulControls(html), ...more].map(([name, value]) => [name, value]),
    ).toString(),
    postedPageOptions,
  );
