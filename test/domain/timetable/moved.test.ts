import { describe, expect, it } from 'vitest';
import { movedMilestones } from '../../../functions/domain/timetable/moved.ts';
import { type TimetableInput, timetableOf } from '../../../functions/domain/timetable/timetable.ts';
import { settingsOf } from '../partnership/settings.ts';

const sutton = settingsOf('sutton');
const input: TimetableInput = {
  kind: 'notified',
  path: 'rapid-review',
  statutoryVersion: 'wt2018',
  partnership: sutton,
  starts: { aware: '2027-06-01T10:00:00.000Z', notified: '2027-06-04T10:00:00.000Z' },
};
const wedding = { date: '2027-06-14', name: 'Bank holiday for a wedding' };
const before = timetableOf(input);
const after = timetableOf({ ...input, partnership: { ...sutton, addedHolidays: [wedding] } });

describe('a holiday that is added', () => {
  it('moves every date that counted it, and says from when to when and why', () => {
    const moved = movedMilestones(before, after);
    expect(moved.map(({ id }) => id)).toEqual(['agency-returns', 'meeting', 'record', 'sign-offs', 'inform']);
    expect(moved.at(-1)).toEqual({
      id: 'inform',
      title: 'Send the rapid review to the Panel',
      from: '2027-06-25',
      to: '2027-06-28',
      reason: 'Mon 14 Jun 2027 does not count: Bank holiday for a wedding',
    });
  });

  it('and taken away again moves them back', () => {
    expect(movedMilestones(after, before).at(-1)).toMatchObject({
      from: '2027-06-28',
      to: '2027-06-25',
      reason: 'Mon 14 Jun 2027 counts again: no longer Bank holiday for a wedding',
    });
  });

  it('moves nothing when it lies elsewhere, or what is no longer open', () => {
    expect(movedMilestones(before, before)).toEqual([]);
    const open = before.filter(({ rule }) => rule.id === 'national-submission');
    expect(movedMilestones(open, after)).toEqual([]);
  });
});

describe('other reasons', () => {
  it('are a different number of days', () => {
    const own = timetableOf({ ...input, partnership: { ...sutton, timetable: { meeting: 9 } } });
    expect(movedMilestones(before, own)).toEqual([
      {
        id: 'meeting',
        title: 'Rapid review meeting',
        from: '2027-06-18',
        to: '2027-06-17',
        reason: '9 working days instead of 10: Sutton LSCP timetable',
      },
    ]);
  });

  it('are a different start', () => {
    const later = timetableOf({ ...input, starts: { ...input.starts, aware: '2027-06-02T10:00:00.000Z' } });
    expect(movedMilestones(before, later)[0]?.reason).toBe(
      'The counting starts on Wed 2 Jun 2027 instead of Tue 1 Jun 2027',
    );
  });
});
