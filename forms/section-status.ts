/** How far each section is, for a task list. */
import { titleOf } from './answers-as-shown.ts';
import { pathOf } from './applicable.ts';
import { faultsOf, type Judged } from './faults.ts';
import type { Answers } from './form.ts';
import { originalPointer } from './original-pointer.ts';
import { getAt } from './pointers.ts';
import { type Question, questions } from './questions.ts';
import { stripHidden } from './strip-hidden.ts';

export type Status = 'not-started' | 'in-progress' | 'complete' | 'not-needed';

export interface SectionStatus {
  readonly sectionId: string;
  /** Which item of a repeated section, from 0. */
  readonly item?: number;
  /** “The family”, or “Child 2: Name”. */
  readonly title: string;
  readonly status: Status;
  /** The path of its first page; none when the section is not needed. */
  readonly firstPage?: string;
}

/** The status of every section in order, an item of a repeated section by itself. */
export const sectionStatus = (form: Judged, answers: Answers, today?: string): readonly SectionStatus[] => {
  const given = stripHidden(form, answers);
  const faulty = new Set(faultsOf(form, answers, today).map(({ at }) => at));
  const parts = Map.groupBy(
    questions(form.layout, given),
    ({ section, item }) => `${section.id}/${item ?? ''}`,
  );
  return [...parts.values()].flatMap((part) => {
    const [first] = part;
    if (first === undefined) return [];
    const asked = part.filter(({ applies }) => applies);
    const isFaulty = asked.some(({ at }) => faulty.has(originalPointer(form.layout, answers, at)));
    const status = statusOf(asked, given, isFaulty);
    const [page] = asked;
    return [
      {
        sectionId: first.section.id,
        ...(first.item === undefined ? {} : { item: first.item }),
        title: titleOf(first, given),
        status,
        ...(page === undefined ? {} : { firstPage: pathOf(page) }),
      },
    ];
  });
};

const statusOf = (asked: readonly Question[], answers: Answers, isFaulty: boolean): Status => {
  if (asked.length === 0) return 'not-needed';
  if (!asked.some(({ at }) => getAt(answers, at) !== undefined)) return 'not-started';
  return isFaulty ? 'in-progress' : 'complete';
};
