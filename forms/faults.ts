/** What is wrong with the answers, in words for the person who gave them. */
import { type ApplicablePage, pathOf } from './applicable.ts';
import { brokenRules } from './broken-rules.ts';
import type { Answers, Fault, FormDefinition, Pointer, SchemaError } from './form.ts';
import { capitalised, messageFor } from './messages.ts';
import { originalPointer } from './original-pointer.ts';
import { above, below } from './pointers.ts';
import { type Question, questions } from './questions.ts';
import { rulesOf } from './rules.ts';
import { withHolders } from './scaffold.ts';
import { stripHidden } from './strip-hidden.ts';

export type Judged = Pick<FormDefinition, 'id' | 'layout' | 'schema' | 'errors'>;

/**
 * Every fault, one for each question: missing before impossible before other, in page order within each.
 * Pointers fit the answers as given, also when blank groups among them are passed over.
 */
export const faultsOf = (form: Judged, answers: Answers, today?: string): readonly Fault[] =>
  judged(form, answers, today).map(({ fault, question }) => ({
    ...fault,
    message: `${whichOne(form, question)}${fault.message}`,
  }));

/** The faults of one page, worded without naming the item: the page's heading does. */
export const faultsOnPage = (
  form: Judged,
  answers: Answers,
  page: Pick<ApplicablePage, 'path'>,
  today?: string,
): readonly Fault[] =>
  judged(form, answers, today).flatMap(({ fault, question }) =>
    question !== undefined && pathOf(question) === page.path
      ? [{ ...fault, message: `${whichGroup(question)}${fault.message}` }]
      : [],
  );

interface Judgement {
  readonly fault: Fault;
  readonly question?: Question | undefined;
}

const order = { missing: 0, impossible: 1, other: 2 } satisfies { readonly [K in Fault['kind']]: number };

const judged = (form: Judged, answers: Answers, today: string | undefined): readonly Judgement[] => {
  const stripped = stripHidden(form, answers);
  const asked = questions(form.layout, stripped).filter(({ applies }) => applies);
  const byPointer = new Map(asked.map((question, place) => [question.at, { question, place }]));
  const errors = form.errors(withHolders(stripped, [...byPointer.keys()]));
  const found = [
    ...errors.flatMap((error) => faultOf(error, byPointer)),
    ...brokenRules(rulesOf[form.id], [...byPointer.keys()], stripped, today),
  ];
  // Never silently valid: what the schema refuses must be seen, even when no question of ours explains it.
  const all = found.length === 0 && form.errors(stripped).length > 0 ? [unreadable('')] : found;
  const sorted = all
    .map((fault) => ({ fault, place: byPointer.get(fault.at)?.place ?? asked.length }))
    .toSorted((one, other) => order[one.fault.kind] - order[other.fault.kind] || one.place - other.place);
  const first = sorted.filter(({ fault }, i) => sorted.findIndex((one) => one.fault.at === fault.at) === i);
  return first.map(({ fault }) => {
    const question = byPointer.get(fault.at)?.question;
    const at = question === undefined ? fault.at : originalPointer(form.layout, answers, fault.at);
    return { fault: { ...fault, at }, question };
  });
};

type Asked = ReadonlyMap<Pointer, { readonly question: Question }>;

/** Errors that only say that one of the others happened. */
const echoes = new Set(['if', 'const', 'allOf', 'anyOf', 'not', 'contains']);

const faultOf = (error: SchemaError, asked: Asked): readonly Fault[] => {
  if (echoes.has(error.keyword)) return [];
  const { missingProperty, additionalProperty } = error.params;
  if (typeof additionalProperty === 'string')
    return [
      {
        at: below(error.instancePath, additionalProperty),
        kind: 'other',
        message: 'This form does not ask that',
      },
    ];
  const precise =
    typeof missingProperty === 'string' ? below(error.instancePath, missingProperty) : error.instancePath;
  const at = questionAt(precise, asked);
  if (at === undefined) return error.keyword === 'required' ? [] : [unreadable(precise)];
  const field = asked.get(at)?.question.field;
  const kind = kindOf(error.keyword);
  return field === undefined ? [] : [{ at, kind, message: messageFor(kind, field, error) }];
};

/** The question itself, or the one whose choice it is: `/harm/2` → `/harm`. */
const questionAt = (at: Pointer, asked: Asked): Pointer | undefined => {
  if (asked.has(at)) return at;
  const holder = above(at);
  return /\/\d+$/.test(at) && asked.has(holder) ? holder : undefined;
};

const kindOf = (keyword: string): Fault['kind'] => {
  if (keyword === 'required' || keyword === 'minLength' || keyword === 'minItems') return 'missing';
  return ['maxLength', 'maxItems', 'minimum', 'maximum', 'uniqueItems'].includes(keyword)
    ? 'other'
    : 'impossible';
};

const unreadable = (at: Pointer): Fault => ({
  at,
  kind: 'impossible',
  message: 'These answers could not be read. Answer the page again',
});

const whichOne = (form: Judged, question: Question | undefined): string => {
  if (question === undefined) return '';
  const { section, item } = question;
  const each = section.each;
  const child = each === undefined || item === undefined ? '' : `${capitalised(each.itemName)} ${item + 1}: `;
  return `${form.layout.sections.length > 1 ? child : ''}${whichGroup(question)}`;
};

const whichGroup = ({ group }: Question): string =>
  group === undefined ? '' : `${capitalised(group.name)} ${group.index + 1}: `;
