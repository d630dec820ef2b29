/** What the form's JSON Schema says of one field, in the few kinds that a page can ask. */
import type { JsonSchema } from '../../forms/form.ts';
import { isRecord } from '../../forms/json.ts';
import { isList, type Segment } from './pointer.ts';

export interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly hint?: string;
}

export type FieldSchema =
  | { readonly kind: 'text'; readonly maxLength?: number; readonly format?: string }
  | { readonly kind: 'number'; readonly integer: boolean }
  | { readonly kind: 'yes-no'; readonly choices?: readonly Choice[] }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'groups'; readonly maxItems?: number };

const numberIn = (schema: JsonSchema, key: string) => {
  const value = schema[key];
  return typeof value === 'number' ? value : undefined;
};
const textIn = (schema: JsonSchema, key: string) => {
  const value = schema[key];
  return typeof value === 'string' ? value : undefined;
};
const schemasIn = (schema: JsonSchema, key: string): readonly JsonSchema[] => {
  const value = schema[key];
  if (isList(value)) return value.filter(isRecord);
  return isRecord(value) ? [value] : [];
};

const appliedKeywords = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'] as const;

/** A schema with everything that it refers to or applies to the same value: its `$ref`, `allOf`, `then` and so on. */
const allOfIt = (schema: JsonSchema, root: JsonSchema, depth = 0): readonly JsonSchema[] => {
  if (depth > 12) return [schema];
  const ref = textIn(schema, '$ref');
  const target = ref?.startsWith('#') ? ref.slice(1).split('/').slice(1) : undefined;
  const referred = target?.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), root);
  const applied = appliedKeywords.flatMap((key) => schemasIn(schema, key));
  return [schema, ...(isRecord(referred) ? [referred] : []), ...applied].flatMap((each) =>
    each === schema ? [each] : allOfIt(each, root, depth + 1),
  );
};

const stepInto = (schema: JsonSchema, key: Segment): readonly JsonSchema[] => {
  if (typeof key === 'number') return schemasIn(schema, 'items');
  const properties = schema['properties'];
  const child = isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return isRecord(child) ? [child] : [];
};

/** A form's schema never changes, and every page asks for the same paths again. */
const known = new WeakMap<JsonSchema, Map<string, readonly JsonSchema[]>>();

/** Every schema that speaks of the value at a path. */
const schemasAt = (root: JsonSchema, path: readonly Segment[]): readonly JsonSchema[] => {
  const paths = known.get(root) ?? new Map<string, readonly JsonSchema[]>();
  known.set(root, paths);
  // All items of a list have one schema.
  const at = path.map((key) => (typeof key === 'number' ? '0' : `.${key}`)).join('/');
  const found = paths.get(at) ?? lookUp(root, path);
  paths.set(at, found);
  return found;
};

const lookUp = (root: JsonSchema, path: readonly Segment[]): readonly JsonSchema[] => {
  const key = path.at(-1);
  if (key === undefined) return allOfIt(root, root);
  return schemasAt(root, path.slice(0, -1))
    .flatMap((schema) => stepInto(schema, key))
    .flatMap((schema) => allOfIt(schema, root));
};

const choiceOf = (schema: JsonSchema): readonly Choice[] => {
  const value = schema['const'];
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const hint = textIn(schema, 'description');
  return [{ value, label: textIn(schema, 'title') ?? String(value), ...(hint !== undefined && { hint }) }];
};

/** Choices as JSON Schema spells them with words (`oneOf` of `const` and `title`), or bare (`enum`). */
const choicesOf = (schemas: readonly JsonSchema[]): readonly Choice[] => {
  const titled = schemas.flatMap((schema) => [...schemasIn(schema, 'oneOf'), ...schemasIn(schema, 'anyOf')]);
  const named = titled.flatMap(choiceOf);
  if (named.length > 0) return named;
  const bare = schemas.map((schema) => schema['enum']).find(isList) ?? [];
  return bare.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [{ value, label: String(value) }] : [],
  );
};

const typesOf = (schemas: readonly JsonSchema[]) =>
  schemas.flatMap((schema) => (isList(schema['type']) ? schema['type'] : [schema['type']]));

const first = <T>(schemas: readonly JsonSchema[], read: (schema: JsonSchema) => T | undefined) =>
  schemas.map(read).find((value) => value !== undefined);

/** @throws when the schema has nothing at the path: a layout that asks what its schema does not know. */
export const fieldSchemaAt = (root: JsonSchema, path: readonly Segment[]): FieldSchema => {
  const schemas = schemasAt(root, path);
  if (schemas.length === 0) throw new Error(`The schema knows no answer at /${path.join('/')}`);
  const types = typesOf(schemas);
  if (types.includes('array')) return listSchema(root, path, schemas);
  if (types.includes('boolean')) return { kind: 'yes-no' };
  const choices = choicesOf(schemas);
  if (choices.length > 0) return { kind: 'choice', choices };
  if (types.includes('integer')) return { kind: 'number', integer: true };
  if (types.includes('number')) return { kind: 'number', integer: false };
  const maxLength = first(schemas, (schema) => numberIn(schema, 'maxLength'));
  const format = first(schemas, (schema) => textIn(schema, 'format'));
  return {
    kind: 'text',
    ...(maxLength !== undefined && { maxLength }),
    ...(format !== undefined && { format }),
  };
};

const listSchema = (
  root: JsonSchema,
  path: readonly Segment[],
  schemas: readonly JsonSchema[],
): FieldSchema => {
  const choices = choicesOf(schemasAt(root, [...path, 0]));
  if (choices.length > 0) return { kind: 'choices', choices };
  const maxItems = first(schemas, (schema) => numberIn(schema, 'maxItems'));
  return { kind: 'groups', ...(maxItems !== undefined && { maxItems }) };
};

/** Whether some branch of the schema requires the answer: then it is not called optional. */
export const isRequiredAt = (root: JsonSchema, path: readonly Segment[]): boolean => {
  const key = path.at(-1);
  return schemasAt(root, path.slice(0, -1)).some((schema) => {
    const required = schema['required'];
    return isList(required) && required.includes(key);
  });
};
