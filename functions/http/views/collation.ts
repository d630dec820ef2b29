/** Which answers of an agency return belong to which item of the record a–k, and the items' own words. */
import type { Pointer, ShownRow, ShownSection } from '../../../forms/form.ts';

/** Sutton arrangements 2019, 7.2.5, and the eight considerations of Working Together and SI 2018/789 reg 11. */
export const recordItems = [
  { letter: 'a', title: 'Whether the case is considered against the criteria', from: ['/criteria'] },
  { letter: 'b', title: 'Immediate safeguarding arrangements', from: ['/risks', '/practice/action'] },
  { letter: 'c', title: 'Facts and context', from: ['/contact', '/events', '/child'] },
  { letter: 'd', title: 'Decision on a local review', from: ['/view/lcspr', '/criteria'] },
  { letter: 'e', title: 'Whether a national review is necessary', from: ['/view/national'] },
  {
    letter: 'f',
    title: 'Immediate learning and its dissemination',
    from: ['/practice/workedWell', '/practice/action'],
  },
  { letter: 'g', title: 'Potential for additional learning', from: ['/practice/better'] },
  { letter: 'h', title: 'Why there is no further learning, where there is no review', from: ['/view/lcspr'] },
  {
    letter: 'i',
    title: 'Agencies involved, and those that are missing',
    from: ['/involvement', '/otherAgencies'],
  },
  { letter: 'j', title: 'Who was involved in the decision', from: ['/author'] },
  { letter: 'k', title: 'Identifying details of child and family', from: ['/child/identity'] },
] as const satisfies readonly {
  readonly letter: string;
  readonly title: string;
  readonly from: readonly Pointer[];
}[];

export type ItemLetter = (typeof recordItems)[number]['letter'];

/** The rows of a return that belong to an item. */
export const rowsFor = (letter: string, shown: readonly ShownSection[]): readonly ShownRow[] => {
  const from: readonly Pointer[] = recordItems.find((item) => item.letter === letter)?.from ?? [];
  return shown.flatMap(({ rows }) => rows).filter(({ at }) => from.some((pointer) => at.startsWith(pointer)));
};
