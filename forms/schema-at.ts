/** What the JSON Schema of a form says about one question. */
import type { JsonSchema, Pointer } from './form.ts';
import { isRecord } from './json.ts';
import { stepsOf } from './pointers.ts';

/** The schema of the member or of the items, or undefined when the schema knows no such thing. */
export const schemaBelow = (schema: JsonSchema | undefined, step: string): JsonSchema | undefined => {
  if (schema === undefined) return undefined;
  const members = schema.properties;
  if (isRecord(members)) {
    const member = Object.hasOwn(members, step) ? members[step] : undefined;
    return isRecord(member) ? member : undefined;
  }
  return isRecord(schema.items) && /^\d+$/.test(step) ? schema.items : undefined;
};

/** The schema of the value at an absolute pointer, such as `/children/0/name`. */
export const schemaAt = (schema: JsonSchema, at: Pointer): JsonSchema | undefined =>
  stepsOf(at).reduce<JsonSchema | undefined>(schemaBelow, schema);

export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** The choices of a question with a code list, in order; none for any other question. */
export const choicesAt = (schema: JsonSchema, at: Pointer): readonly Choice[] => {
  const question = schemaAt(schema, at);
  const list = isRecord(question?.items) ? question.items.oneOf : question?.oneOf;
  if (!Array.isArray(list)) return [];
  return list.flatMap((choice: unknown) =>
    isRecord(choice) && typeof choice.const === 'string' && typeof choice.title === 'string'
      ? [{ value: choice.const, title: choice.title }]
      : [],
  );
};
