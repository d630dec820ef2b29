/** Answers of every form: the form's own example, changed where a test needs it, and filed as they would be on submitting. */
import { answersAsShown } from '../../forms/answers-as-shown.ts';
import type { Answers, Filed, FormId, Json, Pointer } from '../../forms/form.ts';
import { setAt } from '../../forms/pointers.ts';
import { formOf } from '../../forms/registry.ts';
import { latestVersion } from '../../forms/versions.ts';
import { exampleOf } from '../forms/example-files.ts';

export type Changes = Readonly<Record<Pointer, Json | undefined>>;

export interface Choice {
  readonly version?: number;
  readonly example?: string;
}

const examples = new Map<string, Answers>();

export const answersOf = (
  id: FormId,
  changes: Changes = {},
  { version = latestVersion(id), example = 'minimal' }: Choice = {},
): Answers => {
  const key = `${id}/${String(version)}/${example}`;
  const base = examples.get(key) ?? exampleOf({ id, version }, example);
  examples.set(key, base);
  return Object.entries(changes).reduce((answers, [at, value]) => setAt(answers, at, value), base);
};

/** @throws Error when the form finds a fault: a test then speaks of answers that nobody could give. */
const checked = (id: FormId, version: number, answers: Answers): Filed => {
  const form = formOf(id, version);
  const faults = form.faults(answers);
  if (faults.length > 0) throw new Error(`${id} v${String(version)}: ${JSON.stringify(faults)}`);
  return { formId: id, version, answers, shown: answersAsShown(form, answers) };
};

const filings = new Map<string, Filed>();

export const filed = (id: FormId, changes: Changes = {}, choice: Choice = {}): Filed => {
  const version = choice.version ?? latestVersion(id);
  const key = JSON.stringify([id, version, choice.example, changes]);
  const known = filings.get(key) ?? checked(id, version, answersOf(id, changes, { ...choice, version }));
  filings.set(key, known);
  return known;
};
