import type { PartnerId, Partnership } from './partnership.ts';

export interface Quorum {
  readonly quorate: boolean;
  /** How many of the three statutory partners are needed, and how many of them were there. */
  readonly need: number;
  readonly present: number;
  /** One sentence with the rule's source. */
  readonly explanation: string;
}

const partnersOf3 = (count: number): string =>
  count === 3
    ? 'all three statutory partners'
    : `${count === 1 ? 'one' : 'two'} of the three statutory partners`;

const counted = ['No statutory partner was', 'One was', 'Two were', 'All three were'] as const;

/**
 * Whether a meeting can decide, by the partnership's own rule: there is no national one. A deputy counts as the
 * partner; a partner counts once. `executive` asks for the executive's rule where it has one (Merton 8.12).
 */
export const quorate = (
  { meeting }: Pick<Partnership, 'meeting'>,
  partnersPresent: readonly PartnerId[],
  body: 'meeting' | 'executive' = 'meeting',
): Quorum => {
  const need = body === 'executive' ? (meeting.executiveQuorum ?? meeting.quorum) : meeting.quorum;
  const present = new Set(partnersPresent).size;
  const isQuorate = present >= need;
  const explanation = `${isQuorate ? 'Quorate' : 'Not quorate'}: ${partnersOf3(need)} must be present (${meeting.source}). ${counted[present] ?? ''} present.`;
  return { quorate: isQuorate, need, present, explanation };
};
