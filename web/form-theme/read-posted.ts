/** A posted page as answers: by the questions that the page asks, ignoring everything else that was sent. */
import type { Answers, Json, Pointer } from '../../forms/form.ts';
import {
  answersName,
  inputId,
  type Page,
  type PlacedField,
  placeFields,
  placeGroup,
} from './placed-field.ts';
import { childOf, segmentsOf, unknownAt, withAnswerAt } from './pointer.ts';
import { typedAnswer } from './typed-answer.ts';
import { typedList, typedText } from './typed-text.ts';

export interface Posted extends Page {
  /** The body as `qs` parses bracket names: anything at all. */
  readonly posted: unknown;
}

export interface ReadPosted {
  /** All answers, with this page's replaced by what was posted. */
  readonly answers: Answers;
  /** This page's answers alone, by pointer; empty ones are absent. */
  readonly raw: { readonly [at: Pointer]: Json };
  /** Which button: `add` and `remove` change a repeatable group, and the page is shown again at `focus`. */
  readonly pressed: 'continue' | 'add' | 'remove';
  /** Id of the element to show, after adding or removing. */
  readonly focus?: string;
}

/** How `qs` should parse a posted page: deep enough for a group in a child, loud instead of silently cutting. */
export const postedPageOptions = {
  depth: 12,
  arrayLimit: 1000,
  parameterLimit: 10_000,
  throwOnLimitExceeded: true,
} as const;

/** More groups than this is no answer but an attack. */
const mostGroups = 1000;

interface Button {
  readonly pressed: ReadPosted['pressed'];
  readonly at: Pointer;
}

/** The button that was pressed, if the page has it: Add and Remove name a group of the page. */
const buttonIn = (posted: unknown, fields: readonly PlacedField[]): Button => {
  const groups = fields.filter(({ widget }) => widget === 'groups');
  const add = typedText(childOf(posted, 'add'));
  if (groups.some(({ at }) => at === add)) return { pressed: 'add', at: add ?? '' };
  const remove = typedText(childOf(posted, 'remove'));
  if (groups.some(({ at }) => remove?.startsWith(`${at}/`))) return { pressed: 'remove', at: remove ?? '' };
  return { pressed: 'continue', at: '' };
};

interface Reading {
  readonly page: Page;
  readonly around: readonly PlacedField[];
  readonly button: Button;
}

const readGroup = (reading: Reading, group: PlacedField, index: number, node: unknown): Answers =>
  placeGroup(reading.page, group, index, reading.around).reduce<Answers>((item, field) => {
    const path = field.path.slice(group.path.length + 1);
    return withAnswerAt(item, path, read(reading, field, unknownAt(node, path)));
  }, {});

const readGroups = (reading: Reading, group: PlacedField, node: unknown): Json | undefined => {
  const { pressed, at } = reading.button;
  const groups = typedList(node)
    .slice(0, mostGroups)
    .map((each, index) => readGroup(reading, group, index, each));
  if (pressed === 'add' && at === group.at) return [...(groups.length > 0 ? groups : [{}]), {}];
  const kept = groups.filter((_, index) => pressed !== 'remove' || at !== `${group.at}/${index}`);
  // With Add or Remove the groups are shown again, so empty ones keep their place.
  const filled = pressed === 'continue' ? kept.filter((item) => Object.keys(item).length > 0) : kept;
  return filled.length > 0 ? filled : undefined;
};

const read = (reading: Reading, field: PlacedField, node: unknown): Json | undefined =>
  field.widget === 'groups'
    ? readGroups(reading, field, node)
    : typedAnswer(field.schema, field.widget, node);

const focusAfter = (fields: readonly PlacedField[], raw: Answers, { pressed, at }: Button) => {
  const group = fields.find(
    (field) => field.widget === 'groups' && (at === field.at || at.startsWith(`${field.at}/`)),
  );
  if (!group || pressed === 'continue') return {};
  const groups = raw[group.at];
  const last = Array.isArray(groups) ? groups.length - 1 : 0;
  return { focus: pressed === 'add' ? `${inputId(group.path)}_${last}` : inputId(group.path) };
};

/** Never throws, whatever was posted; unknown names are ignored, and so is a button that the page does not have. */
export const readPosted = ({ posted, ...page }: Posted): ReadPosted => {
  const fields = placeFields(page);
  const button = buttonIn(posted, fields);
  const node = childOf(posted, answersName);
  const raw = fields.reduce<Answers>((all, field) => {
    const answer = read({ page, around: fields, button }, field, unknownAt(node, field.path));
    return answer === undefined ? all : { ...all, [field.at]: answer };
  }, {});
  const answers = fields.reduce<Answers>(
    (all, { at }) => withAnswerAt(all, segmentsOf(at), raw[at]),
    page.answers,
  );
  return { answers, raw, pressed: button.pressed, ...focusAfter(fields, raw, button) };
};
