import { describe, expect, it } from 'vitest';
import type { Milestone, MilestoneId } from '../../../functions/domain/timetable/milestone.ts';
import { wt2018 } from '../../../functions/domain/timetable/statutory/wt2018.ts';
import { wt2023 } from '../../../functions/domain/timetable/statutory/wt2023.ts';
import {
  milestoneOf,
  type TimetableInput,
  timetableOf,
} from '../../../functions/domain/timetable/timetable.ts';
import { settingsOf } from '../partnership/settings.ts';

const sutton = settingsOf('sutton');
const aware = '2026-12-23T22:00:00.000Z';
const notified = '2027-01-04T11:00:00.000Z';

const input = (changes: Partial<TimetableInput> = {}): TimetableInput => ({
  kind: 'notified',
  path: 'rapid-review',
  statutoryVersion: 'wt2018',
  partnership: sutton,
  starts: { aware, notified },
  ...changes,
});
const dues = (milestones: readonly Milestone[]): Partial<Record<MilestoneId, string>> =>
  Object.fromEntries(milestones.map(({ rule, due }) => [rule.id, due]));

describe('the timetable of a notified case', () => {
  it('knows only the date of the submission until it is submitted', () => {
    const [first, ...rest] = timetableOf(input({ starts: { aware } }));
    expect(rest).toEqual([]);
    expect(first?.explanation).toBe(
      'Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027',
    );
  });

  it('counts the review from the notification by default: 1, 7, 10, 12, 14 and 15 working days', () => {
    expect(dues(timetableOf(input()))).toEqual({
      'national-submission': '2027-01-04',
      'agencies-confirmed': '2027-01-05',
      'agency-returns': '2027-01-13',
      meeting: '2027-01-18',
      record: '2027-01-20',
      'sign-offs': '2027-01-22',
      inform: '2027-01-25',
    });
  });

  it('shows the stricter date, counted from awareness, beside it', () => {
    expect(milestoneOf(input(), 'inform')?.other).toEqual({
      from: 'aware',
      start: '2026-12-23',
      due: '2027-01-18',
      stricter: true,
      explanation:
        'Child Safeguarding Practice Review Panel guidance 2019, fifteen working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 18 Jan 2027',
    });
    expect(milestoneOf(input(), 'agencies-confirmed')?.other).toBeUndefined();
  });

  it('counts from awareness where the partnership says so, but never the agencies before the notification', () => {
    const partnership = { ...sutton, rapidReviewClock: 'awareness' } as const;
    const inform = milestoneOf(input({ partnership }), 'inform');
    expect(inform?.due).toBe('2027-01-18');
    expect(inform?.other).toMatchObject({ from: 'notified', due: '2027-01-25', stricter: false });
    expect(milestoneOf(input({ partnership }), 'agencies-confirmed')?.due).toBe('2027-01-05');
  });

  it('expects the Panel’s reply ten working days after informing it, softly', () => {
    const reply = milestoneOf(input({ starts: { aware, notified, informed: notified } }), 'panel-reply');
    expect(reply?.due).toBe('2027-01-18');
    expect(reply?.rule).toMatchObject({ overdue: 'none', escalateOn: [], statutory: false });
  });

  it('marks as statutory only what guidance asks for', () => {
    const statutory = timetableOf(input()).filter(({ rule }) => rule.statutory);
    expect(statutory.map(({ rule }) => rule.id)).toEqual(['national-submission', 'inform']);
  });

  it('ends with the submission when there is no rapid review', () => {
    const all = { aware, notified, informed: notified, decided: notified } as const;
    expect(dues(timetableOf(input({ path: 'notification-only', starts: all })))).toEqual({
      'national-submission': '2027-01-04',
    });
  });

  it('keeps the guidance that the case was opened under', () => {
    const later = milestoneOf(input({ statutoryVersion: 'wt2023' }), 'national-submission');
    expect(later?.explanation).toMatch(/^Working Together 2023, five working days/);
    expect(wt2018.careLeaverAgeRange).toBeUndefined();
    expect(wt2023.careLeaverAgeRange).toEqual({ from: 18, to: 24 });
  });

  it('moves with a holiday that the partnership adds', () => {
    const partnership = { ...sutton, addedHolidays: [{ date: '2027-01-12', name: 'Day of mourning' }] };
    expect(milestoneOf(input({ partnership }), 'inform')?.due).toBe('2027-01-26');
  });
});

describe('the partnership’s own days', () => {
  const partnership = { ...sutton, timetable: { 'agency-returns': 6, inform: 14 } };

  it('replace the default, with their source, and take the reminders along', () => {
    const returns = milestoneOf(input({ partnership }), 'agency-returns');
    expect(returns?.rule).toMatchObject({ days: 6, remindOn: [4], escalateOn: [6] });
    expect(returns?.explanation).toBe(
      'Sutton LSCP timetable, six working days from notification on Mon 4 Jan 2027 → Tue 12 Jan 2027',
    );
    expect(milestoneOf(input({ partnership }), 'inform')?.rule.statutory).toBe(false);
  });

  it('leave no reminder before the first day', () => {
    const short = { ...sutton, timetable: { 'agency-returns': 1 } };
    expect(milestoneOf(input({ partnership: short }), 'agency-returns')?.rule).toMatchObject({
      remindOn: [],
      escalateOn: [1],
    });
  });

  it('of a stage of a dispute are those of the stage that is open', () => {
    const starts = { 'dispute-opened': '2027-01-22T10:00:00.000Z' } as const;
    const first = milestoneOf(input({ starts }), 'determination');
    expect(first?.explanation).toBe(
      'Sutton LSCP arrangements, June 2019, section 9, two working days from the opening of this stage on Fri 22 Jan 2027 → Tue 26 Jan 2027',
    );
    const second = milestoneOf(input({ starts, disputeStage: 'scrutineer' }), 'determination');
    expect(second?.rule.title).toBe('The Independent Scrutineer mediates or resolves');
    expect(second?.due).toBe('2027-01-27');
  });
});

describe('a local consideration', () => {
  const local = input({ kind: 'local-consideration', starts: { referred: notified, informed: notified } });

  it('has the same steps on a local clock and is never sent to the Panel', () => {
    const milestones = timetableOf(local);
    expect(dues(milestones)).toEqual({
      'agencies-confirmed': '2027-01-05',
      'agency-returns': '2027-01-13',
      meeting: '2027-01-18',
      record: '2027-01-20',
      'sign-offs': '2027-01-22',
      inform: '2027-01-25',
    });
    expect(milestones.every(({ rule }) => !rule.statutory)).toBe(true);
    expect(milestoneOf(local, 'inform')?.rule.title).toBe('Tell the referrer and the agencies');
    expect(milestoneOf(local, 'inform')?.explanation).toBe(
      'Local timetable, fifteen working days from referral on Mon 4 Jan 2027 → Mon 25 Jan 2027',
    );
  });

  it('takes on the national clock once the local authority notifies', () => {
    const starts = {
      referred: notified,
      aware: '2027-01-06T10:00:00.000Z',
      notified: '2027-01-08T10:00:00.000Z',
    };
    const converted = input({ starts });
    expect(milestoneOf(converted, 'inform')?.start).toBe('2027-01-08');
    expect(milestoneOf(converted, 'national-submission')?.due).toBe('2027-01-13');
  });
});
