/** A date that somebody owes, with the rule it comes from. */

/** A calendar date in Europe/London, ISO 8601: `2026-12-23`. */
export type LocalDate = string;
/** A point in time, ISO 8601 in UTC: `2026-12-23T09:00:00.000Z`. */
export type Instant = string;

export const milestoneIds = [
  'national-submission',
  'agencies-confirmed',
  'agency-returns',
  'meeting',
  'record',
  'sign-offs',
  'determination',
  'inform',
  'reviewer-named',
  'panel-reply',
] as const;
export type MilestoneId = (typeof milestoneIds)[number];

/** What the counting of a milestone starts from. */
export type ClockStart =
  | 'aware'
  | 'notified'
  | 'referred'
  | 'informed'
  | 'dispute-opened'
  | 'decided'
  | 'reopened';

export type NudgeKind = 'reminder' | 'due' | 'overdue' | 'escalation';

/** A rule of a timetable: so many working days after something, and when to say so before and after. */
export interface Rule {
  readonly id: MilestoneId;
  readonly title: string;
  readonly from: ClockStart;
  /** Working days after the day of `from`, which is day 0. */
  readonly days: number;
  /** Statutory guidance, or the partnership's own timetable: shown beside the date. */
  readonly source: string;
  readonly statutory: boolean;
  /** Reminders on these working days after `from`, before or on the due day. */
  readonly remindOn: readonly number[];
  /** Working days after `from` on which, unanswered, it goes to the people who can move it. */
  readonly escalateOn: readonly number[];
  /** Once overdue: a reminder each working day, or none (soft). */
  readonly overdue: 'daily' | 'none';
  /** Once overdue: also to the people who can move it, each working day. */
  readonly escalateDaily?: boolean;
}

export interface SkippedDay {
  readonly date: LocalDate;
  /** `Saturday`, `Sunday`, or the name of the holiday. */
  readonly why: string;
}

/** The same rule counted from the other start that guidance and practice know: a stricter date, or a later one. */
export interface OtherReading {
  readonly from: ClockStart;
  readonly start: LocalDate;
  readonly due: LocalDate;
  readonly stricter: boolean;
  readonly explanation: string;
}

/** A due date that explains itself. */
export interface Milestone {
  readonly rule: Rule;
  readonly start: LocalDate;
  readonly due: LocalDate;
  /** The working days that were counted, day 1 first. */
  readonly counted: readonly LocalDate[];
  /** The days between that do not count, with the reason. */
  readonly skipped: readonly SkippedDay[];
  /** "Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027" */
  readonly explanation: string;
  /** For what follows the rapid review's clock, once both starts are known. */
  readonly other?: OtherReading;
}
