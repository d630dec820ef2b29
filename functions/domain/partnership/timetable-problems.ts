import { type MilestoneId, milestoneIds } from '../timetable/milestone.ts';
import { wt2018 } from '../timetable/statutory/wt2018.ts';
import type { CrossProblem } from './cross-problem.ts';

/** Both editions of the guidance have the same days; the partnership may be stricter, never laxer. */
const statutoryDays = wt2018.rules.filter(({ statutory }) => statutory);
const defaultDays = new Map<string, number>(wt2018.rules.map(({ id, days }) => [id, days]));

/** Each of these needs the one before it. */
const sequence = [
  'agencies-confirmed',
  'agency-returns',
  'meeting',
  'record',
  'sign-offs',
  'inform',
] as const satisfies readonly MilestoneId[];

/** The stages of a dispute have their own number of days each. */
const settable = milestoneIds.filter((id) => id !== 'determination');

/** What is wrong with a partnership's own numbers of working days. */
export const timetableProblems = (timetable: Readonly<Record<string, number>>): readonly CrossProblem[] => {
  const daysOf = (id: MilestoneId): number => timetable[id] ?? defaultDays.get(id) ?? 0;
  const unknown = Object.keys(timetable)
    .filter((id) => !settable.some((known) => known === id))
    .map((id) => ({
      path: ['timetable', id],
      problem: `“${id}” is not a date of the timetable.`,
      mend: `Use one of: ${settable.join(', ')}.`,
    }));
  const tooLate = statutoryDays
    .filter(({ id, days }) => daysOf(id) > days)
    .map(({ id, days, source }) => ({
      path: ['timetable', id],
      problem: `${daysOf(id)} working days is later than guidance allows (${source}: ${days}).`,
      mend: `Write ${days} or less, or leave it out.`,
    }));
  const outOfOrder = sequence.flatMap((id, index) => {
    const before = sequence[index - 1];
    if (before === undefined || daysOf(before) <= daysOf(id)) return [];
    return [
      {
        path: ['timetable', id in timetable ? id : before],
        problem: `${id} (${daysOf(id)} working days) would fall due before ${before} (${daysOf(before)}).`,
        mend: `The order is ${sequence.join(', ')}.`,
      },
    ];
  });
  return [...unknown, ...tooLate, ...outOfOrder];
};
