import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../forms/formats.ts';
import { generated, outOfDate } from '../../forms/generate.ts';
import { broken, hashOf, publish } from '../../forms/generating/frozen.ts';
import { readJson, sources } from '../../forms/generating/sources.ts';
import { setAt } from '../../forms/pointers.ts';
import { questions } from '../../forms/questions.ts';
import { allForms, formOf } from '../../forms/registry.ts';
import { examplesOf } from './example-files.ts';

const all = sources();

it('is up to date, and the same at every run', async () => {
  const files = await generated(all);
  expect(outOfDate(files)).toEqual([]);
  expect([...(await generated(all))]).toEqual([...files]);
}, 60_000);

it('needs neither eval nor another module to validate', async () => {
  const text = (await generated(all)).get('generated/validators.js') ?? '';
  // Ajv leaves a note on some of its functions of where they come from; nobody calls it.
  const code = text.replaceAll(/\.code='[^']*'/g, '');
  expect(/\beval\b|new Function|require\(|\bimport\b/.exec(code)).toBe(null);
}, 60_000);

describe('a published version', () => {
  it('has not been changed', () => {
    expect(broken(readJson('frozen.json'), all)).toEqual([]);
  });

  it('is refused when changed, and a new version is asked for', () => {
    const frozen = publish({}, 'sign-off/v1', all);
    const changed = all.map((one) =>
      one.folder === 'sign-off/v1' ? { ...one, layout: { title: 'Sign' } } : one,
    );
    expect(broken(frozen, changed)).toEqual([
      'forms/sign-off/v1 is published and frozen, but it was changed. Undo that, and make a new version: forms/sign-off/v2.',
    ]);
  });

  it('must stay', () => {
    const frozen = publish({}, 'sign-off/v1', all);
    expect(broken(frozen, [])).toEqual([
      'forms/sign-off/v1 is published and must stay, but it is gone. Bring it back.',
    ]);
  });

  it('has a hash of its questions and its pages', () => {
    const hashes = all.map(hashOf);
    expect(new Set(hashes).size).toBe(all.length);
  });
});

it('compiles to validators that say the same as the schemas', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, formats });
  const odd = fc.oneof(
    fc.constantFrom('yes', 'no', '', 'x', '2026-01-01', null, 5, true),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
  );
  for (const form of allForms()) {
    const check = ajv.compile({ ...form.schema, $id: `direct:${form.id}:${form.version}` });
    const examples = examplesOf(form).map(({ answers }) => answers);
    const property = fc.property(fc.constantFrom(...examples), fc.nat(), odd, (example, pick, value) => {
      const places = questions(form.layout, example).map(({ at }) => at);
      const answers: unknown = setAt(example, places[pick % places.length] ?? '/x', value);
      expect(formOf(form.id, form.version).errors(answers).length === 0).toBe(check(answers));
    });
    fc.assert(property, { numRuns: 150 });
  }
});
