/** Tells somebody something on the case, to be read behind a code. */
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case, Notice, NoticeAbout, Recipient } from './case.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { evolve } from './evolve.ts';
import { nextId } from './open-request.ts';

export interface Telling {
  readonly about: NoticeAbout;
  readonly to: Recipient;
  /** Why this recipient is told, with the source. */
  readonly why: string;
}

interface Origin {
  readonly at: Instant;
  readonly by: Actor;
  readonly seed: string;
}

/** In one round nobody is told the same thing twice, however often the step that tells them is repeated. */
const alreadyTold = (current: Case, { about, to }: Telling): boolean =>
  Object.values(current.notices).some(
    (notice: Notice) =>
      notice.about === about && notice.to.role === to.role && notice.round === current.round,
  );

export const giveNotices = (
  tellings: readonly Telling[],
  current: Case,
  { at, by, seed }: Origin,
): readonly EventOf<'NoticeGiven'>[] => {
  const events: EventOf<'NoticeGiven'>[] = [];
  let state = current;
  for (const telling of tellings) {
    if (alreadyTold(state, telling)) continue;
    const event: EventOf<'NoticeGiven'> = {
      type: 'NoticeGiven',
      at,
      by,
      notice: { ...telling, id: nextId(state, seed), round: state.round },
    };
    events.push(event);
    state = evolve(state, event satisfies CaseEvent);
  }
  return events;
};
