/** When nothing more is waited for, the case ends. */
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { closing } from './withdraw-case.ts';

/** The Panel agrees (or is never told, for a local consideration), and a decided review has its reviewer. */
export const closeWhenComplete = (
  current: Case,
  origin: { readonly at: Instant; readonly by: Actor },
): readonly CaseEvent[] => {
  if (current.decision === undefined || (current.decision.lcspr && !current.reviewerNamed)) return [];
  if (current.kind === 'local-consideration') {
    return closing(current, 'local-consideration-complete', origin);
  }
  return current.panelReplies.at(-1)?.effect === 'agrees' ? closing(current, 'panel-agrees', origin) : [];
};
