/** What a changed answer would make fall away. */
import { answersAsShown, notGiven } from './answers-as-shown.ts';
import type { Answers, ShownRow } from './form.ts';
import type { Asking } from './strip-hidden.ts';

/** The questions with answers that were asked before and are not asked any more, so that a person can be warned. */
export const hiddenBy = (form: Asking, before: Answers, after: Answers): readonly ShownRow[] => {
  const rows = (answers: Answers) => answersAsShown(form, answers).flatMap((section) => section.rows);
  const stillAsked = new Set(rows(after).map(({ at }) => at));
  return rows(before).filter(({ at, answer }) => answer !== notGiven && !isStillAsked(at, stillAsked));
};

/** A `groups` question that has no groups any more is asked, and its groups were taken out by the person. */
const isStillAsked = (at: string, asked: ReadonlySet<string>): boolean =>
  asked.has(at) || [...asked].some((one) => at.startsWith(`${one}/`));
