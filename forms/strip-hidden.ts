/** The answers with only what was asked. */
import type { Answers, FormDefinition, Json, JsonSchema, Pointer } from './form.ts';
import { isList, isObject } from './json.ts';
import { below, getAt } from './pointers.ts';
import { questions } from './questions.ts';
import { schemaBelow } from './schema-at.ts';

/** What is needed to strip: a form, or a part of one. */
export type Asking = Pick<FormDefinition, 'layout' | 'schema'>;

/**
 * The answers to the questions that apply, without blanks, empty lists and empty groups. Items of a repeated
 * section stay, even empty: somebody added that child. Members that no question asks for stay too, so that
 * the validator can refuse them.
 */
export const stripHidden = (form: Asking, answers: Answers): Answers => {
  const stripped = stripOnce(form, answers);
  // A question can hide another that hides a third, so until nothing more falls away.
  const more = questions(form.layout, stripped).some(
    ({ applies, at }) => !applies && getAt(stripped, at) !== undefined,
  );
  return more ? stripHidden(form, stripped) : stripped;
};

const stripOnce = (form: Asking, answers: Answers): Answers => {
  const hidden = new Set(questions(form.layout, answers).flatMap(({ at, applies }) => (applies ? [] : [at])));
  const repeated = new Set(form.layout.sections.flatMap(({ each }) => (each === undefined ? [] : [each.at])));
  const stripped = strip(answers, form.schema, '', { hidden, repeated });
  return isObject(stripped) ? stripped : {};
};

interface Plan {
  readonly hidden: ReadonlySet<Pointer>;
  readonly repeated: ReadonlySet<Pointer>;
}

const strip = (value: Json, schema: JsonSchema | undefined, at: Pointer, plan: Plan): Json | undefined => {
  if (schema === undefined) return value;
  if (plan.hidden.has(at) || value === null) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (isList(value) && schema.type === 'array') {
    const kept = value.map((item, i) => strip(item, schemaBelow(schema, '0'), below(at, i), plan));
    const items = plan.repeated.has(at) ? kept.map((item) => item ?? {}) : kept;
    const present = items.filter((item) => item !== undefined);
    return present.length === 0 ? undefined : present;
  }
  if (isObject(value) && schema.type === 'object') {
    const members = Object.entries(value).flatMap(([key, inner]) => {
      const kept = strip(inner, schemaBelow(schema, key), below(at, key), plan);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }
  return value;
};
