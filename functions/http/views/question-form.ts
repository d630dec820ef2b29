/** A form with the choices that only the partnership knows: the names of its agencies. */
import { isRecord } from '../../../forms/json.ts';
import type { FieldLayout, FormDefinition, JsonSchema, Pointer } from '../../../forms/form.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { choiceNames } from '../../use-cases/submit-draft.ts';

const withItems = (schema: JsonSchema, steps: readonly string[], choices: readonly JsonSchema[]): JsonSchema => {
  const [step, ...rest] = steps;
  if (step === undefined) {
    const items = isRecord(schema.items) ? schema.items : {};
    return { ...schema, items: { ...items, oneOf: choices } };
  }
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const inner = properties[step];
  return isRecord(inner)
    ? { ...schema, properties: { ...properties, [step]: withItems(inner, rest, choices) } }
    : schema;
};

const stepsOf = (at: Pointer): readonly string[] => at.split('/').slice(1);

const listed = (form: FormDefinition): readonly FieldLayout[] =>
  form.layout.sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields)).filter(({ optionsFrom }) => optionsFrom !== undefined);

export const withChoices = (form: FormDefinition, ports: Pick<Ports, 'rules'>): FormDefinition => {
  const names = choiceNames(ports);
  const schema = listed(form).reduce<JsonSchema>((whole, { at, optionsFrom }) => {
    const list = optionsFrom === undefined ? undefined : names[optionsFrom];
    return withItems(whole, stepsOf(at), Object.entries(list ?? {}).map(([value, title]) => ({ const: value, title })));
  }, form.schema);
  return { ...form, schema };
};
