import { readdirSync, readFileSync } from 'node:fs';
import type { Answers, Fault, FormDefinition } from '../../forms/form.ts';
import { isAnswers, isRecord } from '../../forms/json.ts';

export interface Example {
  readonly name: string;
  readonly answers: Answers;
  /** What an invalid example states; none when it is valid. */
  readonly faults: readonly Pick<Fault, 'at' | 'kind'>[];
}

const kinds = ['missing', 'impossible', 'other'] as const;

const parse = (name: string, content: unknown): Example => {
  if (!name.startsWith('invalid-')) {
    if (!isAnswers(content)) throw new Error(`${name} does not hold answers`);
    return { name, answers: content, faults: [] };
  }
  if (!isRecord(content) || !isAnswers(content.answers) || !Array.isArray(content.faults))
    throw new Error(`${name} needs answers and faults`);
  const faults = content.faults.map((fault: unknown) => {
    const kind = kinds.find((one) => isRecord(fault) && fault.kind === one);
    if (!isRecord(fault) || typeof fault.at !== 'string' || kind === undefined)
      throw new Error(`${name}: bad fault`);
    return { at: fault.at, kind };
  });
  return { name, answers: content.answers, faults };
};

/** The examples in the folder of a form and version. */
export const examplesOf = ({ id, version }: Pick<FormDefinition, 'id' | 'version'>): readonly Example[] => {
  const folder = new URL(`../../forms/${id}/v${version}/examples/`, import.meta.url);
  return readdirSync(folder).map((name) => {
    const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return parse(name.replace(/\.json$/, ''), content);
  });
};

/** One example by name, such as `maximal`. */
export const exampleOf = (form: Pick<FormDefinition, 'id' | 'version'>, name: string): Answers => {
  const example = examplesOf(form).find((one) => one.name === name);
  if (example === undefined) throw new Error(`${form.id} v${form.version} has no example ${name}`);
  return example.answers;
};
