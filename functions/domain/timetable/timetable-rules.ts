import type { Partnership } from '../partnership/partnership.ts';
import type { ClockStart, MilestoneId, Rule } from './milestone.ts';
import { statutoryVersionOf } from './statutory/statutory-version-of.ts';
import type { StatutoryVersion } from './statutory/statutory-version.ts';

/** What a timetable needs to know of the partnership. */
export type TimetableSettings = Pick<
  Partnership,
  'shortName' | 'rapidReviewClock' | 'timetable' | 'addedHolidays' | 'dispute'
>;

/** The case as far as its timetable depends on it. */
export interface TimetableCase {
  readonly kind: 'notified' | 'local-consideration';
  /** A death that is notified without a rapid review (looked after without abuse or neglect, care leaver) has its own. */
  readonly path: 'rapid-review' | 'notification-only';
  readonly statutoryVersion: StatutoryVersion['id'];
  readonly partnership: TimetableSettings;
  /** The stage of the dispute that is open; the first when absent. */
  readonly disputeStage?: string;
}

/** What follows the rapid review's clock. Confirming the agencies does not: it cannot begin before the notification. */
const onReviewClock: ReadonlySet<MilestoneId> = new Set([
  'agency-returns',
  'meeting',
  'record',
  'sign-offs',
  'inform',
]);

/** The other start that the rule could count from (notification or awareness), if it follows the review's clock. */
export const otherStart = (rule: Rule): ClockStart | undefined => {
  if (!onReviewClock.has(rule.id)) return undefined;
  if (rule.from === 'aware') return 'notified';
  return rule.from === 'notified' ? 'aware' : undefined;
};

/** The partnership's own number of days; reminders and escalations keep their distance from the due day. */
const withOwnDays = (rule: Rule, { shortName, timetable }: TimetableSettings): Rule => {
  const days = timetable[rule.id];
  if (days === undefined || days === rule.days) return rule;
  const move = (on: readonly number[]): number[] =>
    on.map((day) => day + days - rule.days).filter((day) => day > 0);
  return {
    ...rule,
    days,
    source: `${shortName} timetable`,
    statutory: false,
    remindOn: move(rule.remindOn),
    escalateOn: move(rule.escalateOn),
  };
};

/** A case that is not notified runs on the local clock and is never sent to the Panel. */
const forLocalConsideration = (rule: Rule): Rule => {
  if (rule.from !== 'notified') return rule;
  const local: Rule = { ...rule, from: 'referred', source: 'Local timetable', statutory: false };
  return rule.id === 'inform' ? { ...local, title: 'Tell the referrer and the agencies' } : local;
};

const withClock = (rule: Rule, clock: TimetableSettings['rapidReviewClock']): Rule =>
  clock === 'awareness' && onReviewClock.has(rule.id) ? { ...rule, from: 'aware' } : rule;

const determination = ({ partnership, disputeStage }: TimetableCase): Rule[] => {
  const stage = partnership.dispute.find(({ id }) => id === disputeStage) ?? partnership.dispute[0];
  if (stage === undefined) return [];
  return [
    {
      id: 'determination',
      title: stage.title,
      from: 'dispute-opened',
      days: stage.workingDays,
      source: stage.source,
      statutory: false,
      remindOn: stage.workingDays > 1 ? [stage.workingDays - 1] : [],
      escalateOn: [stage.workingDays + 1],
      overdue: 'daily',
    },
  ];
};

const applies = (id: MilestoneId, { kind, path }: TimetableCase): boolean => {
  if (kind === 'local-consideration') return id !== 'national-submission' && id !== 'panel-reply';
  return path === 'rapid-review' || id === 'national-submission';
};

/** The rules for a case: its guidance, its kind, and the partnership's own days. */
export const rulesFor = (of: TimetableCase): readonly Rule[] =>
  [...statutoryVersionOf(of.statutoryVersion).rules, ...determination(of)]
    .filter(({ id }) => applies(id, of))
    .map((rule) =>
      of.kind === 'notified' ? withClock(rule, of.partnership.rapidReviewClock) : forLocalConsideration(rule),
    )
    .map((rule) => withOwnDays(rule, of.partnership));
