/** Opens a human step: who is asked for what, by when, and what gives them the date. */
import { latestVersion } from '../../../forms/versions.ts';
import type { DisputeStage, PartnerId } from '../partnership/partnership.ts';
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case, Recipient, Request, RequestKind } from './case.ts';
import type { Rules } from './commands.ts';
import { dueOf } from './due.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { evolve } from './evolve.ts';

export interface Opening {
  readonly kind: RequestKind;
  readonly to: readonly Recipient[];
  readonly audience: Request['audience'];
  readonly partner?: PartnerId;
  readonly agencyId?: string;
  readonly stage?: DisputeStage;
}

interface Origin {
  readonly at: Instant;
  readonly by: Actor;
  readonly seed: string;
}

const formVersion = (kind: RequestKind, current: Case): number =>
  kind === 'rapid-review' ? current.reviewFormVersion : latestVersion(kind);

/**
 * An id nobody can guess (the seed is random) and no retry can change (the count is the case's own). It begins with the
 * case's reference, so that a link finds its case without an index.
 */
export const nextId = (current: Case, seed: string): string =>
  `${current.id}-${seed}-${String(Object.keys(current.requests).length + Object.keys(current.notices).length + 1)}`;

export const openRequest = (
  opening: Opening,
  current: Case,
  rules: Rules,
  origin: Origin,
): EventOf<'RequestOpened'> => ({
  type: 'RequestOpened',
  at: origin.at,
  by: origin.by,
  request: {
    ...opening,
    id: nextId(current, origin.seed),
    formVersion: formVersion(opening.kind, current),
    round: current.round,
    ...dueOf(opening.kind, current, rules, origin.at, opening.stage?.id),
  },
});

/** Several steps at once; each sees the ones before it, so that no id is given twice. */
export const openRequests = (
  openings: readonly Opening[],
  current: Case,
  rules: Rules,
  origin: Origin,
): readonly EventOf<'RequestOpened'>[] => {
  const events: EventOf<'RequestOpened'>[] = [];
  let state = current;
  for (const opening of openings) {
    const event = openRequest(opening, state, rules, origin);
    events.push(event);
    state = evolve(state, event);
  }
  return events;
};

/** The events and, after them, those that depend on what they changed. */
export const followedBy = (
  current: Case,
  events: readonly CaseEvent[],
  next: (after: Case) => readonly CaseEvent[],
): readonly CaseEvent[] => [...events, ...next(events.reduce<Case>(evolve, current))];

/** The case that a request or a notice belongs to; undefined when the id is none of ours. */
export const caseIdOf = (id: string): string | undefined =>
  /^([A-Z]{3}-\d{4}-\d{4,})-[a-z0-9]+-\d+$/.exec(id)?.[1];
