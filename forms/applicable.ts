/** The pages a person has to go through, given the answers so far. */
import type { Answers, FieldLayout, PageLayout, Pointer, SectionLayout } from './form.ts';
import { type Question, questions } from './questions.ts';
import { type Asking, stripHidden } from './strip-hidden.ts';

export interface ApplicableField {
  readonly field: FieldLayout;
  /** Absolute. */
  readonly at: Pointer;
}

export interface ApplicablePage {
  readonly section: SectionLayout;
  readonly page: PageLayout;
  /** Which item of a repeated section, from 0. */
  readonly item?: number;
  /** `notifier/contact`, or `children/2/name` for the second child: unique in the form, fit for an address. */
  readonly path: string;
  /** The questions of the page that apply now; those inside a group are in the layout of the `groups` field. */
  readonly fields: readonly ApplicableField[];
}

/** The path of the page that a question is on. */
export const pathOf = ({ section, page, item }: Pick<Question, 'section' | 'page' | 'item'>): string =>
  item === undefined ? `${section.id}/${page.id}` : `${section.id}/${item + 1}/${page.id}`;

/** The pages that apply, in order; a repeated section without items shows the pages of a first one. */
export const applicablePages = (form: Asking, answers: Answers): readonly ApplicablePage[] => {
  const asked = questions(form.layout, stripHidden(form, answers)).filter(
    ({ applies, group }) => applies && group === undefined,
  );
  return [...Map.groupBy(asked, pathOf)].flatMap(([path, [first, ...more]]) => {
    if (first === undefined) return [];
    const { section, page, item } = first;
    const fields = [first, ...more].map(({ field, at }) => ({ field, at }));
    return [{ section, page, ...(item === undefined ? {} : { item }), path, fields }];
  });
};

/** The page on which an absolute pointer is asked, whichever group or choice it points into. */
export const pageAmong = (pages: readonly ApplicablePage[], at: Pointer): ApplicablePage | undefined =>
  pages.find(({ fields }) => fields.some((one) => at === one.at || at.startsWith(`${one.at}/`)));

/** The same, for one pointer alone. */
export const pageOf = (form: Asking, answers: Answers, at: Pointer): ApplicablePage | undefined =>
  pageAmong(applicablePages(form, answers), at);
