/**
 * When somebody who owes something is reminded, and when it goes to the people who can move it. Two tracks: the person
 * who owes it hears at most once a day, the people above them likewise. After downtime only the latest of
 * what was missed is sent in each track, worded for today; an escalation is therefore never skipped.
 */
import type { Calendar } from './calendar.ts';
import { londonDate, morningOf } from './london.ts';
import type { Instant, LocalDate, NudgeKind, Rule } from './milestone.ts';
import { addWorkingDays } from './working-days.ts';

export interface Nudge {
  readonly kind: NudgeKind;
  /** The day in London on which it is given. */
  readonly on: LocalDate;
}

export interface NudgeSubject {
  readonly rule: Rule;
  readonly start: LocalDate;
  readonly due: LocalDate;
  /** The day on which the person was first asked: that message is the mail of its day. */
  readonly askedOn?: LocalDate;
}

type Track = 'owing' | 'above';
const tracks = ['owing', 'above'] as const;
const trackOf = (kind: NudgeKind): Track => (kind === 'escalation' ? 'above' : 'owing');

const nextWorkingDay = (calendar: Calendar, date: LocalDate): LocalDate =>
  addWorkingDays(calendar, date, 1).due;

/** The days of a track that come from the rule, in order: reminders and the due day, or the escalation days. */
const fixedDays = (calendar: Calendar, track: Track, { rule, start, due }: NudgeSubject): LocalDate[] => {
  const on = (days: readonly number[]): LocalDate[] =>
    days.map((day) => addWorkingDays(calendar, start, day).due);
  const fixed = track === 'above' ? on(rule.escalateOn) : [...on(rule.remindOn), due];
  return fixed.toSorted();
};

const isDaily = (track: Track, rule: Rule): boolean =>
  track === 'owing' ? rule.overdue === 'daily' : rule.escalateDaily === true;

/** The first day of the track after `after`; undefined when there is none. */
const nextDay = (
  calendar: Calendar,
  track: Track,
  subject: NudgeSubject,
  after: LocalDate | undefined,
): LocalDate | undefined => {
  const { rule, due, askedOn } = subject;
  const fixed = fixedDays(calendar, track, subject);
  const isLater = (day: LocalDate): boolean =>
    (after === undefined || day > after) && (askedOn === undefined || day > askedOn);
  // Asked too late for it: an escalation, or word of the date, follows on the next working day; a reminder does not.
  const late =
    askedOn !== undefined && fixed.some((day) => day <= askedOn && (track === 'above' || day >= due))
      ? [nextWorkingDay(calendar, askedOn)]
      : [];
  const last = [due, after, askedOn].reduce<LocalDate>((a, b) => (b !== undefined && b > a ? b : a), due);
  const daily = isDaily(track, rule) ? [nextWorkingDay(calendar, last)] : [];
  return [...fixed, ...late, ...daily].filter(isLater).toSorted()[0];
};

const lastGiven = (given: readonly Nudge[], track: Track): LocalDate | undefined =>
  given
    .filter(({ kind }) => trackOf(kind) === track)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);

const kindToday = (track: Track, due: LocalDate, today: LocalDate): NudgeKind => {
  if (track === 'above') return 'escalation';
  if (today < due) return 'reminder';
  return today === due ? 'due' : 'overdue';
};

/** The next instant of each track: 09:00 in London, of a day after the last one given. */
const openMornings = (
  subject: NudgeSubject,
  given: readonly Nudge[],
  calendar: Calendar,
): { readonly track: Track; readonly at: Instant }[] =>
  tracks.flatMap((track) => {
    const day = nextDay(calendar, track, subject, lastGiven(given, track));
    return day === undefined ? [] : [{ track, at: morningOf(day) }];
  });

/**
 * What is to be sent now and has not been: at most one to the person who owes it and one escalation. Record each as
 * given, with its `on`, before asking again: the answer is then empty until the next morning that counts.
 */
export const nudgesDue = (
  subject: NudgeSubject,
  alreadyNudged: readonly Nudge[],
  now: Instant,
  calendar: Calendar,
): readonly Nudge[] => {
  const today = londonDate(now);
  return openMornings(subject, alreadyNudged, calendar)
    .filter(({ at }) => at <= now)
    .map(({ track }) => ({ kind: kindToday(track, subject.due, today), on: today }));
};

/** When to look again: 09:00 in London on the next day with a nudge, `now` when one is due already, undefined when none is left. */
export const nextNudgeAt = (
  subject: NudgeSubject,
  alreadyNudged: readonly Nudge[],
  now: Instant,
  calendar: Calendar,
): Instant | undefined => {
  const [first] = openMornings(subject, alreadyNudged, calendar)
    .map(({ at }) => at)
    .toSorted();
  return first !== undefined && first < now ? now : first;
};
