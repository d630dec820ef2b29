/** The questions as a person sees them with the answers in words: to be checked, to be read, to be kept for good. */
import { dateInWords, timeInWords } from './dates.ts';
import type {
  Answers,
  ChoiceList,
  FieldLayout,
  FormDefinition,
  Json,
  ShownRow,
  ShownSection,
} from './form.ts';
import { isList } from './json.ts';
import { capitalised } from './messages.ts';
import { getAt, resolve } from './pointers.ts';
import { type Question, questions } from './questions.ts';
import { choicesAt } from './schema-at.ts';
import { type Asking, stripHidden } from './strip-hidden.ts';

/** The names of choices that are not in the schema: `{ agencies: { 'cafcass': 'Cafcass' } }`. */
export type ChoiceNames = { readonly [L in ChoiceList]?: { readonly [value: string]: string } };

/** What stands for an answer that was not given. */
export const notGiven = 'Not given';

/**
 * Every question that applies, by section (a repeated section: one for each item, “Child 2: Name”), with codes as
 * plain names, dates as “27 March 2026” or “about May 2026”, and “Not given” where there is no answer.
 */
export const answersAsShown = (
  form: Pick<FormDefinition, 'layout' | 'schema'>,
  answers: Answers,
  names: ChoiceNames = {},
): readonly ShownSection[] => {
  const given = stripHidden(form, answers);
  const asked = questions(form.layout, given).filter(({ applies }) => applies);
  const sections = Map.groupBy(asked, ({ section, item }) => `${section.id}/${item ?? ''}`);
  return [...sections.values()].flatMap((one) => {
    const [first] = one;
    if (first === undefined) return [];
    return [
      { title: titleOf(first, given), rows: one.flatMap((question) => rowOf(form, question, given, names)) },
    ];
  });
};

/** “The family”, or “Child 2: Name” for an item of a repeated section. */
export const titleOf = ({ section, item }: Pick<Question, 'section' | 'item'>, answers: Answers): string => {
  const each = section.each;
  if (each === undefined || item === undefined) return section.title;
  const name = getAt(answers, resolve(each.labelledBy, `${each.at}/${item}`));
  const which = `${capitalised(each.itemName)} ${item + 1}`;
  return typeof name === 'string' ? `${which}: ${name}` : which;
};

const rowOf = (
  form: Asking,
  question: Question,
  answers: Answers,
  names: ChoiceNames,
): readonly ShownRow[] => {
  const { at, field, group } = question;
  const value = getAt(answers, at);
  // The groups of a `groups` question have rows of their own.
  if (field.widget === 'groups' && value !== undefined) return [];
  const label =
    group === undefined ? field.label : `${capitalised(group.name)} ${group.index + 1}: ${field.label}`;
  return [
    {
      at,
      question: label,
      answer: value === undefined ? notGiven : answerInWords(form, question, value, names),
    },
  ];
};

const answerInWords = (form: Asking, { at, field }: Question, value: Json, names: ChoiceNames): string => {
  const choices = choicesAt(form.schema, at);
  const brought = field.optionsFrom === undefined ? undefined : names[field.optionsFrom];
  const word = (one: Json): string => {
    const code = typeof one === 'string' ? one : JSON.stringify(one);
    const title = choices.find((choice) => choice.value === code)?.title;
    if (title !== undefined) return title;
    if (brought !== undefined && Object.hasOwn(brought, code)) return brought[code] ?? code;
    return plain(field, code);
  };
  return isList(value) ? value.map(word).join('\n') : word(value);
};

const plain = (field: FieldLayout, value: string): string => {
  if (field.widget === 'date' || field.widget === 'approximate-date') return dateInWords(value);
  return field.widget === 'time' ? timeInWords(value) : value;
};
