/** Answers in which every text that a person could type carries a marker, to find where it must not come. */
import { answersAsShown } from '../../forms/answers-as-shown.ts';
import type { Answers, Filed, FormDefinition, FormId, Json, Pointer } from '../../forms/form.ts';
import { listLeaves, setAt } from '../../forms/pointers.ts';
import { formOf } from '../../forms/registry.ts';
import { latestVersion } from '../../forms/versions.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';
import { answersOf, type Changes, type Choice } from './answers.ts';

export const marker = 'zqmarkerqz';

/** Ids of the settings rather than somebody's words. */
const isChosen = (id: FormId, at: Pointer): boolean =>
  (id === 'agency-list' && at.startsWith('/agencies/asked/')) || (id === 'panel-reply' && at === '/type');

const candidates = (text: string): readonly string[] => [`${text} ${marker}`, `${marker}.${text}`, marker];

const markLeaf = (form: FormDefinition, answers: Answers, at: Pointer, value: Json): Answers => {
  if (typeof value !== 'string' || isChosen(form.id, at)) return answers;
  const taken = candidates(value)
    .map((text) => setAt(answers, at, text))
    .find((next) => form.errors(next).length === 0);
  return taken ?? answers;
};

const mark = (id: FormId, version: number, answers: Answers): Filed => {
  const form = formOf(id, version);
  const given = stripHidden(form, answers);
  const marked = listLeaves(given).reduce((so, [at, value]) => markLeaf(form, so, at, value), given);
  return { formId: id, version, answers: marked, shown: answersAsShown(form, marked) };
};

const known = new Map<string, Filed>();

export const markedForm = (id: FormId, changes: Changes = {}, choice: Choice = {}): Filed => {
  const version = choice.version ?? latestVersion(id);
  const key = JSON.stringify([id, version, choice.example, changes]);
  const made =
    known.get(key) ?? mark(id, version, answersOf(id, changes, { example: 'maximal', ...choice, version }));
  known.set(key, made);
  return made;
};
