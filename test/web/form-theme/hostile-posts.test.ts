import * as fc from 'fast-check';
import { parse } from 'qs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { postedPageOptions, readPosted } from '../../../web/form-theme/read-posted.ts';
import { renderQuestions } from '../../../web/form-theme/render-questions.tsx';
import { everyPage, form } from '../samples/forms.ts';

const forms = [form('incident-notification'), form('agency-return'), form('agency-list'), form('sign-off')];
const pages = forms.flatMap(everyPage);

const names = [
  'answers',
  '_item',
  'notifier',
  'awareDate',
  'day',
  'events',
  'list',
  'event',
  'agencies',
  'asked',
  'verdict',
  'type',
  'nature',
];
const traps = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '0',
  '1',
  '999999999',
  '',
  'add',
  'remove',
];
const key = fc.constantFrom(...names, ...traps);
const nasty = fc.constantFrom(
  '\0',
  '\u202e',
  '\ud800',
  '<script>',
  '\'"><',
  '31',
  'true',
  '-0',
  '1e999',
  '٣',
  'a'.repeat(20_000),
);
const leaf = fc.oneof(
  nasty,
  fc.string(),
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5, noNullPrototype: false }),
  ),
}));

const body = fc
  .array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 8 }), nasty), { maxLength: 8 })
  .map((pairs) =>
    pairs
      .map(
        ([[first = '', ...rest], value]) =>
          `${first}${rest.map((part) => `[${part}]`).join('')}=${encodeURIComponent(value.toWellFormed())}`,
      )
      .join('&'),
  );

/** By number, so that a counterexample is short. */
const anyPage = fc.nat({ max: pages.length - 1 });

const survives = (number: number, posted: unknown) => {
  const asked = pages[number];
  if (!asked) throw new Error('No such page');
  const { answers } = readPosted({ ...asked, answers: {}, posted });
  expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
  const faults = asked.form.faults(answers);
  expect(renderToStaticMarkup(renderQuestions({ ...asked, answers, faults }))).not.toContain('<script>');
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('awareDate');
};

/** What the parser refuses never reaches a page. */
const parsed = (text: string): unknown => {
  try {
    return parse(text, postedPageOptions);
  } catch {
    return undefined;
  }
};

describe('a hostile post', { timeout: 60_000 }, () => {
  it('is read without an error and shown without harm, whatever its shape', () => {
    fc.assert(
      fc.property(anyPage, tree, (page, posted) => survives(page, { answers: posted })),
      { numRuns: 150 },
    );
    fc.assert(fc.property(anyPage, tree, survives), { numRuns: 50 });
  });

  it('is read from any body that the parser accepts', () => {
    fc.assert(
      fc.property(anyPage, body, (asked, text) => survives(asked, parsed(text))),
      { numRuns: 150 },
    );
  });

  it('is refused by the parser when it has too many parts, instead of being cut', () => {
    expect(() => parse('a=1&'.repeat(20_000), postedPageOptions)).toThrow('limit exceeded');
  });
});
