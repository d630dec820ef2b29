/** The timetable of a case: each date with the rule that it comes from, and whether it was kept. */
import type { MilestoneLine } from '../../../web/pages/case/milestones.tsx';
import type { Case, Request, RequestKind } from '../../domain/case/case.ts';
import { timetableOfCase } from '../../domain/case/due.ts';
import { londonDate } from '../../domain/timetable/london.ts';
import type { Milestone, MilestoneId } from '../../domain/timetable/milestone.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { dueIn } from './due.ts';

const kinds: Partial<Readonly<Record<MilestoneId, RequestKind>>> = {
  'national-submission': 'national-submission',
  'agencies-confirmed': 'agency-list',
  'agency-returns': 'agency-return',
  meeting: 'rapid-review-meeting',
  record: 'rapid-review',
  'sign-offs': 'sign-off',
  determination: 'determination',
  'reviewer-named': 'reviewer-named',
  'panel-reply': 'panel-reply',
};

type State = Pick<MilestoneLine, 'state' | 'metAt'>;

const met = (at: string, due: string): State => ({
  state: londonDate(at) > due ? 'met-late' : 'met',
  metAt: at,
});

const stateOf = (requests: readonly Request[], due: string, isClosed: boolean): State => {
  if (requests.some(({ status }) => status === 'open')) return { state: 'waiting' };
  const settled = requests.flatMap(({ settledAt, status }) =>
    status === 'answered' && settledAt !== undefined ? [settledAt] : [],
  );
  const last = settled.toSorted().at(-1);
  if (last !== undefined) return met(last, due);
  return { state: requests.length > 0 || isClosed ? 'not-needed' : 'later' };
};

const stateFor = ({ rule, due }: Milestone, current: Case): State => {
  if (rule.id === 'inform') {
    const at =
      current.starts.informed ?? (current.kind === 'local-consideration' ? current.decision?.at : undefined);
    if (at !== undefined) return met(at, due);
    return {
      state: current.phase === 'closed' ? 'not-needed' : current.phase === 'decide' ? 'waiting' : 'later',
    };
  }
  // What counts is when the national service had it, not when somebody found the time to say so here.
  if (rule.id === 'national-submission' && current.starts.notified !== undefined)
    return met(current.starts.notified, due);
  const kind = kinds[rule.id];
  const requests = Object.values(current.requests).filter(
    (request) => request.kind === kind && request.round === current.round,
  );
  return stateOf(requests, due, current.phase === 'closed');
};

const explanationOf = ({ due, explanation, other }: Milestone): string => {
  if (other === undefined || other.due === due) return explanation;
  return `${explanation}. Counted the other way, ${other.stricter ? 'stricter' : 'later'}: ${other.explanation}`;
};

export const milestoneLines = (
  current: Case,
  ports: Pick<Ports, 'rules' | 'now'>,
): readonly MilestoneLine[] =>
  timetableOfCase(current, ports.rules).map((milestone) => ({
    id: milestone.rule.id,
    title: milestone.rule.title,
    due: dueIn(milestone.due, ports.now(), ports.rules),
    explanation: explanationOf(milestone),
    ...stateFor(milestone, current),
  }));
