import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../functions/domain/timetable/calendar.ts';
import { addDays } from '../../../functions/domain/timetable/local-date.ts';
import { londonInstant, morningOf } from '../../../functions/domain/timetable/london.ts';
import type { Instant, MilestoneId } from '../../../functions/domain/timetable/milestone.ts';
import {
  type Nudge,
  type NudgeSubject,
  nextNudgeAt,
  nudgesDue,
} from '../../../functions/domain/timetable/nudges.ts';
import { wt2018 } from '../../../functions/domain/timetable/statutory/wt2018.ts';
import { addWorkingDays } from '../../../functions/domain/timetable/working-days.ts';
import { timeOfDay } from './time-of-day.ts';

const calendar = calendarOf([]);

/** Mon 1 Jun 2026 is day 0: day 5 is Mon 8, day 7 Wed 10. */
const subject = (id: MilestoneId, askedOn?: string): NudgeSubject => {
  const rule = wt2018.rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const start = '2026-06-01';
  const { due } = addWorkingDays(calendar, start, rule.days);
  return { rule, start, due, ...(askedOn === undefined ? {} : { askedOn }) };
};

/** Plays from one instant on, waking exactly when told to, and keeps everything sent. */
const play = (of: NudgeSubject, from: Instant, until: Instant): Nudge[] => {
  const sent: Nudge[] = [];
  let now: Instant | undefined = from;
  while (now !== undefined && now <= until) {
    sent.push(...nudgesDue(of, sent, now, calendar));
    const next = nextNudgeAt(of, sent, now, calendar);
    if (next === now) throw new Error(`stands still at ${now}`);
    now = next;
  }
  return sent;
};
const told = (nudges: readonly Nudge[]): string[] => nudges.map(({ kind, on }) => `${on} ${kind}`);

describe('the submission to the national service', () => {
  const submission = subject('national-submission');

  it('is reminded on days 3 and 4, due on day 5, then overdue daily with escalation', () => {
    expect(told(play(submission, morningOf('2026-06-01'), morningOf('2026-06-12')))).toEqual([
      '2026-06-04 reminder',
      '2026-06-05 reminder',
      '2026-06-08 due',
      '2026-06-09 overdue',
      '2026-06-09 escalation',
      '2026-06-10 overdue',
      '2026-06-10 escalation',
      '2026-06-11 overdue',
      '2026-06-11 escalation',
      '2026-06-12 overdue',
      '2026-06-12 escalation',
    ]);
  });

  it('waits for 09:00 in London, in summer and over weekends and holidays', () => {
    const given: Nudge[] = [{ kind: 'reminder', on: '2026-06-05' }];
    expect(nudgesDue(submission, given, '2026-06-08T07:59:59.000Z', calendar)).toEqual([]);
    expect(nextNudgeAt(submission, given, '2026-06-06T10:00:00.000Z', calendar)).toBe(
      '2026-06-08T08:00:00.000Z',
    );
    expect(nudgesDue(submission, given, '2026-06-08T08:00:00.000Z', calendar)).toEqual([
      { kind: 'due', on: '2026-06-08' },
    ]);
  });

  it('is not escalated before it is late', () => {
    const sent = play(submission, morningOf('2026-06-01'), londonInstant('2026-06-08', '23:59:59'));
    expect(sent.some(({ kind }) => kind === 'escalation')).toBe(false);
  });
});

describe('an agency return', () => {
  it('is chased on day 5, and on day 7 due and escalated to the partner’s lead, then overdue daily', () => {
    expect(told(play(subject('agency-returns'), morningOf('2026-06-01'), morningOf('2026-06-12')))).toEqual([
      '2026-06-08 reminder',
      '2026-06-10 due',
      '2026-06-10 escalation',
      '2026-06-11 overdue',
      '2026-06-12 overdue',
    ]);
  });

  it('asked on the day of the chase is not chased that day', () => {
    const of = subject('agency-returns', '2026-06-08');
    expect(told(play(of, londonInstant('2026-06-08', '15:00'), morningOf('2026-06-10')))).toEqual([
      '2026-06-10 due',
      '2026-06-10 escalation',
    ]);
  });

  it('asked too late is escalated on the next working day all the same', () => {
    const of = subject('agency-returns', '2026-06-12');
    expect(told(play(of, londonInstant('2026-06-12', '15:00'), morningOf('2026-06-16')))).toEqual([
      '2026-06-15 overdue',
      '2026-06-15 escalation',
      '2026-06-16 overdue',
    ]);
  });
});

describe('an escalation before the due day', () => {
  const submission = subject('national-submission', '2026-06-05');
  const early = { ...submission, rule: { ...submission.rule, escalateOn: [3], escalateDaily: false } };

  it('whose day was past when somebody was asked follows on the next working day', () => {
    expect(told(play(early, londonInstant('2026-06-05', '15:00'), morningOf('2026-06-08')))).toEqual([
      '2026-06-08 due',
      '2026-06-08 escalation',
    ]);
  });
});

describe('the reply of the Panel', () => {
  it('is asked about once, softly', () => {
    const of = subject('panel-reply');
    expect(told(play(of, morningOf('2026-06-01'), morningOf('2026-07-31')))).toEqual(['2026-06-15 due']);
    expect(nextNudgeAt(of, [{ kind: 'due', on: '2026-06-15' }], '2026-06-15T09:00:00.000Z', calendar)).toBe(
      undefined,
    );
  });
});

describe('after downtime', () => {
  const submission = subject('national-submission');

  it('only the most serious of what was missed is sent, worded for today, and the escalation', () => {
    const now = londonInstant('2026-06-11', '14:00');
    const due = nudgesDue(submission, [], now, calendar);
    expect(told(due)).toEqual(['2026-06-11 overdue', '2026-06-11 escalation']);
    expect(nextNudgeAt(submission, due, now, calendar)).toBe(morningOf('2026-06-12'));
  });

  it('is called at once for what was missed', () => {
    const now = londonInstant('2026-06-05', '18:00');
    expect(nextNudgeAt(submission, [], now, calendar)).toBe(now);
    expect(told(nudgesDue(submission, [], now, calendar))).toEqual(['2026-06-05 reminder']);
  });

  it('a catch-up before nine is the mail of that day', () => {
    const early = londonInstant('2026-06-08', '06:00');
    const given = nudgesDue(submission, [], early, calendar);
    expect(told(given)).toEqual(['2026-06-08 due']);
    expect(nudgesDue(submission, given, morningOf('2026-06-08'), calendar)).toEqual([]);
    expect(nextNudgeAt(submission, given, early, calendar)).toBe(morningOf('2026-06-09'));
  });
});

describe('whenever somebody looks', () => {
  const ids = fc.constantFrom(...wt2018.rules.map(({ id }) => id));
  const moments = fc
    .array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 30 })
    .map((minutes) =>
      minutes
        .toSorted((a, b) => a - b)
        .map((minute) =>
          londonInstant(addDays('2026-06-01', Math.floor(minute / 1440)), timeOfDay(minute % 1440)),
        ),
    );

  it('nobody hears twice in a day, and no escalation is lost', () => {
    fc.assert(
      fc.property(ids, moments, (id, instants) => {
        const of = subject(id);
        const sent: Nudge[] = [];
        for (const now of instants) {
          sent.push(...nudgesDue(of, sent, now, calendar));
          expect(nudgesDue(of, sent, now, calendar)).toEqual([]);
          const next = nextNudgeAt(of, sent, now, calendar);
          expect(next === undefined || next > now).toBe(true);
        }
        const days = sent.map(({ kind, on }) => `${on} ${kind === 'escalation'}`);
        expect(new Set(days).size).toBe(days.length);
        const end = instants.at(-1) ?? '';
        const escalates = of.rule.escalateOn.some(
          (day) => morningOf(addWorkingDays(calendar, of.start, day).due) <= end,
        );
        if (escalates) expect(sent.some(({ kind }) => kind === 'escalation')).toBe(true);
      }),
    );
  });
});
