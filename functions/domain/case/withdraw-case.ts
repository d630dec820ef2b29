/** Ends a case before its time: the criteria turn out not to be met, or it was notified in error. */
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case, ClosedReason } from './case.ts';
import { accept, type Decider, refuse, type WithdrawCase } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { giveNotices } from './give-notice.ts';
import { followedBy } from './open-request.ts';
import { withdrawnTellings } from './tellings.ts';

/** Closes the case and takes back what is still asked of people. */
export const closing = (
  current: Case,
  reason: ClosedReason,
  { at, by }: { readonly at: Instant; readonly by: Actor },
): readonly CaseEvent[] => [
  ...Object.values(current.requests)
    .filter(({ status }) => status === 'open')
    .map(
      ({ id }): CaseEvent => ({
        type: 'RequestWithdrawn',
        requestId: id,
        why: 'The case has ended.',
        at,
        by,
      }),
    ),
  { type: 'CaseClosed', reason, at, by },
];

export const withdrawCase: Decider<WithdrawCase> = (command, current, { partnership }) => {
  if (current.phase === 'closed') return refuse({ kind: 'case-closed' });
  const { at, by, filed } = command;
  const withdrawn: CaseEvent = { type: 'CaseWithdrawn', filed, at, by };
  return accept(
    ...followedBy(current, [withdrawn], (after) =>
      followedBy(after, giveNotices(withdrawnTellings(after, partnership), after, command), (told) =>
        closing(told, 'withdrawn', { at, by }),
      ),
    ),
  );
};
