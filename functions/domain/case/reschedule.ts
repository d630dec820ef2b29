/** Moves open dates that the timetable now puts elsewhere: a holiday was added, or another clock counts. */
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case } from './case.ts';
import { openRequests } from './case.ts';
import { accept, type Decider, type MoveDeadlines, type Rules } from './commands.ts';
import { dueOf } from './due.ts';
import type { EventOf } from './events.ts';

interface Reason {
  readonly at: Instant;
  readonly by: Actor;
  readonly why: string;
}

export const rescheduleOf = (
  current: Case,
  rules: Rules,
  { at, by, why }: Reason,
): readonly EventOf<'RequestRescheduled'>[] =>
  openRequests(current).flatMap((request): readonly EventOf<'RequestRescheduled'>[] => {
    const { rule, start, due } = dueOf(request.kind, current, rules, request.openedAt, request.stage?.id);
    if (due === request.due) return [];
    return [
      { type: 'RequestRescheduled', requestId: request.id, from: request.due, rule, start, due, why, at, by },
    ];
  });

/** Nothing happens when no open date moves, so that it can be asked as often as one likes. */
export const moveDeadlines: Decider<MoveDeadlines> = (command, current, rules) =>
  accept(...rescheduleOf(current, rules, command));
