/** A schema that means the same and compiles to less: a list of constants as an enumeration, equal parts shared. */
import type { JsonSchema } from '../form.ts';
import { isRecord } from '../json.ts';

export const partsId = 'urn:rapid-review:parts';

/** The compact schemas, and the one with the parts that they share. */
export const compact = (
  schemas: readonly JsonSchema[],
): { readonly schemas: readonly JsonSchema[]; readonly parts: JsonSchema } => {
  const names = new Map<string, string>();
  const shared = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part);
    const name = names.get(text) ?? `part${names.size + 1}`;
    names.set(text, name);
    return { $ref: `${partsId}#/definitions/${name}` };
  };
  const compacted = schemas.map((schema) => compactOne(schema, shared));
  const definitions = Object.fromEntries(
    [...names].map(([text, name]): [string, unknown] => [name, JSON.parse(text)]),
  );
  return { schemas: compacted, parts: { $id: partsId, definitions } };
};

const compactOne = (schema: JsonSchema, shared: (part: JsonSchema) => JsonSchema): JsonSchema => {
  const { properties, items } = schema;
  if (isRecord(properties)) {
    const members = Object.entries(properties).map(([name, member]) => [
      name,
      isRecord(member) ? shared(compactOne(member, shared)) : member,
    ]);
    return { ...schema, properties: Object.fromEntries(members) };
  }
  return isRecord(items) ? { ...schema, items: shared(compactOne(items, shared)) } : enumerated(schema);
};

/** The titles of a code list are for people; each constant may be there once, so it is an enumeration. */
const enumerated = ({ oneOf, ...rest }: JsonSchema): JsonSchema =>
  Array.isArray(oneOf)
    ? { ...rest, enum: oneOf.flatMap((one: unknown) => (isRecord(one) ? [one.const] : [])) }
    : { ...rest };
