/** Every question of a form for the answers given so far, whether it applies or not. */
import { holds } from './conditions.ts';
import type { Answers, FieldLayout, FormLayout, PageLayout, Pointer, SectionLayout } from './form.ts';
import { isList } from './json.ts';
import { below, getAt, resolve } from './pointers.ts';

/** One group of a `groups` question: the second key event is `index` 1. */
export interface Group {
  readonly at: Pointer;
  readonly index: number;
  readonly name: string;
}

export interface Question {
  readonly section: SectionLayout;
  readonly page: PageLayout;
  /** Which item of a repeated section, from 0. */
  readonly item?: number;
  readonly group?: Group;
  readonly field: FieldLayout;
  /** Absolute. */
  readonly at: Pointer;
  readonly applies: boolean;
}

/**
 * The questions in page order; those of a `groups` question follow it, for each group there is.
 * A repeated section without items counts as one empty item, so that its first page can be reached.
 */
export const questions = (layout: FormLayout, answers: Answers): readonly Question[] =>
  layout.sections.flatMap((section) =>
    items(section, answers).flatMap((one) => questionsOf(section, one, answers)),
  );

interface Item {
  readonly at: Pointer;
  readonly item?: number;
}

const items = (section: SectionLayout, answers: Answers): readonly Item[] => {
  const each = section.each;
  if (each === undefined) return [{ at: '' }];
  const list = getAt(answers, each.at);
  const count = isList(list) ? Math.max(1, list.length) : 1;
  return Array.from({ length: count }, (_, item) => ({ at: below(each.at, item), item }));
};

const questionsOf = (section: SectionLayout, { at, item }: Item, answers: Answers): readonly Question[] => {
  const sectionApplies = holds(section.when, answers, at);
  return section.pages.flatMap((page) => {
    const pageApplies = sectionApplies && holds(page.when, answers, at);
    const place = { section, page, ...(item === undefined ? {} : { item }) };
    return page.fields.flatMap((field) => fieldQuestions(place, field, at, pageApplies, answers));
  });
};

const fieldQuestions = (
  place: Pick<Question, 'section' | 'page' | 'item' | 'group'>,
  field: FieldLayout,
  base: Pointer,
  pageApplies: boolean,
  answers: Answers,
): readonly Question[] => {
  const at = resolve(field.at, base);
  const applies = pageApplies && holds(field.when, answers, base);
  const question = { ...place, field, at, applies };
  const inner = field.fields;
  const list = inner === undefined ? undefined : getAt(answers, at);
  if (inner === undefined || !isList(list)) return [question];
  const groups = list.flatMap((_, index) => {
    const group = { at, index, name: field.itemName ?? 'item' };
    return inner.flatMap((one) =>
      fieldQuestions({ ...place, group }, one, below(at, index), applies, answers),
    );
  });
  return [question, ...groups];
};
