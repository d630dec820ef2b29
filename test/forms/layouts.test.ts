import { describe, expect, it } from 'vitest';
import type { FieldLayout, FormDefinition, JsonSchema, Widget } from '../../forms/form.ts';
import { isRecord } from '../../forms/json.ts';
import { resolve } from '../../forms/pointers.ts';
import { allForms } from '../../forms/registry.ts';
import { schemaAt } from '../../forms/schema-at.ts';

/** The pointers of every question of the schema, `0` for any index. */
const asked = (schema: JsonSchema, at = ''): readonly string[] => {
  const { properties, items } = schema;
  if (isRecord(properties))
    return Object.entries(properties).flatMap(([name, one]) =>
      isRecord(one) ? asked(one, `${at}/${name}`) : [],
    );
  if (isRecord(items) && isRecord(items.properties)) return [at, ...asked(items, `${at}/0`)];
  return [at];
};

const fieldAt = (field: FieldLayout, base: string): readonly (readonly [string, FieldLayout])[] => {
  const at = resolve(field.at, base);
  return [[at, field], ...(field.fields ?? []).flatMap((one) => fieldAt(one, `${at}/0`))];
};

const shown = ({ layout }: FormDefinition): readonly (readonly [string, FieldLayout])[] =>
  layout.sections.flatMap(({ each, pages }) =>
    pages.flatMap(({ fields }) =>
      fields.flatMap((field) => fieldAt(field, each === undefined ? '' : `${each.at}/0`)),
    ),
  );

const formatOf: { readonly [W in Widget]?: string } = {
  date: 'date',
  'approximate-date': 'edtf',
  time: 'clock-time',
  email: 'email',
  telephone: 'telephone',
  postcode: 'postcode',
};

const typeOf = (widget: Widget | undefined): string => {
  if (widget === 'checkboxes' || widget === 'groups') return 'array';
  return widget === 'number' ? 'number' : 'string';
};

/** Every schema in a schema, with its pointer. */
const within = (schema: unknown, at = ''): readonly (readonly [string, JsonSchema])[] => {
  if (!isRecord(schema)) return [];
  const members = isRecord(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    [at, schema],
    ...members.flatMap(([name, one]) => within(one, `${at}/${name}`)),
    ...within(schema.items, `${at}/0`),
  ];
};

describe.each(allForms().map((form) => [`${form.id} v${form.version}`, form] as const))('%s', (_, form) => {
  it('asks everything the schema holds once, and nothing else', () => {
    const repeated = form.layout.sections.flatMap(({ each }) => (each === undefined ? [] : [each.at]));
    const all = asked(form.schema).filter((at) => !repeated.includes(at));
    expect(
      shown(form)
        .map(([at]) => at)
        .toSorted(),
    ).toEqual(all.toSorted());
  });

  it('shows each question in a widget that fits its schema', () => {
    for (const [at, { widget }] of shown(form)) {
      const schema = schemaAt(form.schema, at);
      expect([at, schema?.type]).toEqual([at, typeOf(widget)]);
      if (widget !== undefined && formatOf[widget] !== undefined)
        expect([at, schema?.format]).toEqual([at, formatOf[widget]]);
    }
  });

  it('is strict and bounded', () => {
    for (const [at, schema] of within(form.schema)) {
      if (schema.type === 'object') expect([at, schema.additionalProperties]).toEqual([at, false]);
      if (schema.type === 'array') expect([at, Number(schema.maxItems) <= 200]).toEqual([at, true]);
      if (schema.type === 'string' && schema.oneOf === undefined)
        expect([at, Number(schema.maxLength) <= 10_000]).toEqual([at, true]);
    }
  });

  it('names its sections and pages once', () => {
    const sections = form.layout.sections.map(({ id }) => id);
    expect(new Set(sections).size).toBe(sections.length);
    for (const { pages } of form.layout.sections) {
      const ids = pages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('depends only on questions that it asks', () => {
    const known = new Set(shown(form).map(([at]) => at));
    const text = JSON.stringify(form.layout);
    const places = [...text.matchAll(/"at":"(\.?\/[^"]*)","in"/g)].map((match) => match[1] ?? '');
    const bases = [
      '',
      ...[...known].flatMap((at) => (at.includes('/0/') ? [at.slice(0, at.lastIndexOf('/0/') + 2)] : [])),
    ];
    for (const place of places)
      expect([place, bases.some((base) => known.has(resolve(place, base)))]).toEqual([place, true]);
  });

  it('can name what is missing when the label is a question', () => {
    for (const [at, { label, called, messages, widget }] of shown(form))
      if (label.endsWith('?') && widget !== 'groups')
        expect([at, called !== undefined || messages?.missing !== undefined]).toEqual([at, true]);
  });
});
