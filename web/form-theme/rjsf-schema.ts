/** A page's questions in react-jsonschema-form's own terms: one flat-minded schema, and how to show it. */
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { hintFor } from './default-hint.ts';
import type { Choice } from './field-schema.ts';
import { type Page, type PlacedField, placeGroup } from './placed-field.ts';
import type { Segment } from './pointer.ts';

/** Questions shown together: all asked always, or all under one condition. */
export interface Block {
  readonly paths: readonly (readonly Segment[])[];
  /** A LiveCondition as JSON, for the enhancement script. */
  readonly when?: string;
  readonly why?: string;
}

export interface Shown {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
}

interface Leaf extends Shown {
  readonly path: readonly Segment[];
  readonly required: boolean;
}

export interface Showing {
  readonly page: Page;
  /** Label of the only question of the page, which is then its heading. */
  readonly heading: boolean;
  /** What to say beside a question, such as where a prefilled answer came from. */
  readonly notes: ReadonlyMap<string, string>;
  readonly fields: readonly PlacedField[];
  /** Where the page is posted. */
  readonly action: string | undefined;
}

const oneOf = (choices: readonly Choice[]): RJSFSchema => ({
  type: choices.every(({ value }) => typeof value === 'number') ? 'number' : 'string',
  oneOf: choices.map(({ value, label, hint }) => ({
    const: value,
    title: label,
    ...(hint && { description: hint }),
  })),
});

const schemaOf = (field: PlacedField, showing: Showing): RJSFSchema => {
  const { schema } = field;
  switch (schema.kind) {
    case 'text':
      return { type: 'string', ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) };
    case 'number':
      return { type: schema.integer ? 'integer' : 'number' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'choice':
      return oneOf(schema.choices);
    case 'choices':
      return { type: 'array', uniqueItems: true, items: oneOf(schema.choices) };
    case 'groups':
      return {
        type: 'array',
        items: groupOf(field, 0, showing).schema,
        ...(schema.maxItems !== undefined && { maxItems: schema.maxItems }),
      };
  }
};

const groupOf = (field: PlacedField, index: number, showing: Showing): Shown => {
  const fields = placeGroup(showing.page, field, index, showing.fields);
  return nestUnder({ ...showing, heading: false, fields }, field.path.length + 1);
};

const uiSchemaOf = (field: PlacedField, showing: Showing): UiSchema => {
  const { layout, widget } = field;
  const hint = hintFor(field);
  const note = showing.notes.get(field.at);
  return {
    'ui:title': layout.label,
    ...(hint !== undefined && { 'ui:description': hint }),
    ...(note !== undefined && { 'ui:help': note }),
    ...(widget !== 'groups' && { 'ui:widget': widget }),
    ...(widget === 'groups' && {
      items: (_: unknown, index: number | undefined) => groupOf(field, index ?? 0, showing).uiSchema,
    }),
    'ui:options': Object.fromEntries(
      Object.entries({
        heading: showing.heading,
        width: layout.width,
        rows: layout.rows,
        autocomplete: layout.autocomplete,
        itemName: layout.itemName,
        pointer: widget === 'groups' ? field.at : undefined,
        action: widget === 'groups' ? showing.action : undefined,
      }).filter(([, value]) => value !== undefined),
    ),
  };
};

const blocksOf = (fields: readonly PlacedField[], depth: number): readonly Block[] =>
  fields.reduce<readonly Block[]>((blocks, { path, when, why }) => {
    const condition = when === true ? undefined : JSON.stringify(when);
    const last = blocks.at(-1);
    const own = path.slice(depth);
    if (last && last.when === condition)
      return [...blocks.slice(0, -1), { ...last, paths: [...last.paths, own] }];
    return [
      ...blocks,
      {
        paths: [own],
        ...(condition !== undefined && { when: condition }),
        ...(why !== undefined && { why }),
      },
    ];
  }, []);

const nest = (leaves: readonly Leaf[]): Shown => {
  const byKey = Map.groupBy(leaves, ({ path }) => String(path[0]));
  const children = [...byKey].map(([key, under]) => {
    const leaf = under.find(({ path }) => path.length === 1);
    return { key, required: under.some((each) => each.required), shown: leaf ?? nest(under.map(stepDown)) };
  });
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(children.map(({ key, shown }) => [key, shown.schema])),
      required: children.filter(({ required }) => required).map(({ key }) => key),
    },
    uiSchema: Object.fromEntries(children.map(({ key, shown }) => [key, shown.uiSchema])),
  };
};

const stepDown = (leaf: Leaf): Leaf => ({ ...leaf, path: leaf.path.slice(1) });

const nestUnder = (showing: Showing, depth: number): Shown => {
  const { schema, uiSchema } = nest(
    showing.fields.map((field) => ({
      path: field.path.slice(depth),
      required: field.required,
      schema: schemaOf(field, showing),
      uiSchema: uiSchemaOf(field, showing),
    })),
  );
  return { schema, uiSchema: { ...uiSchema, 'ui:options': { blocks: blocksOf(showing.fields, depth) } } };
};

export const rjsfSchemaOf = (showing: Showing): Shown => nestUnder(showing, 0);
