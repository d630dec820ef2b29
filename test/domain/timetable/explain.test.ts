import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../functions/domain/timetable/calendar.ts';
import { explain } from '../../../functions/domain/timetable/explain.ts';
import type { ClockStart, LocalDate } from '../../../functions/domain/timetable/milestone.ts';
import { addWorkingDays } from '../../../functions/domain/timetable/working-days.ts';

const sentence = (source: string, days: number, from: ClockStart, start: LocalDate): string =>
  explain({ source, days, from }, start, addWorkingDays(calendarOf([]), start, days));

describe('a due date in a sentence', () => {
  it('names the rule, the start, and the holidays that do not count', () => {
    expect(sentence('Working Together 2018', 5, 'aware', '2026-12-23')).toBe(
      'Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027',
    );
  });

  it('says nothing of weekends', () => {
    expect(sentence('Working Together 2018', 5, 'aware', '2026-06-01')).toBe(
      'Working Together 2018, five working days from awareness on Mon 1 Jun 2026 → Mon 8 Jun 2026',
    );
  });

  it('speaks of one holiday and of one day in the singular', () => {
    expect(sentence('Local timetable', 1, 'notified', '2026-08-28')).toBe(
      'Local timetable, one working day from notification on Fri 28 Aug 2026; 31 Aug does not count → Tue 1 Sep 2026',
    );
  });

  it('groups the holidays of several months', () => {
    expect(sentence('Panel guidance', 30, 'aware', '2025-04-17')).toBe(
      'Panel guidance, 30 working days from awareness on Thu 17 Apr 2025; 18 and 21 Apr and 5 and 26 May do not count → Wed 4 Jun 2025',
    );
    expect(sentence('Panel guidance', 15, 'notified', '2025-04-28')).toBe(
      'Panel guidance, fifteen working days from notification on Mon 28 Apr 2025; 5 May does not count → Tue 20 May 2025',
    );
    expect(sentence('Panel guidance', 20, 'notified', '2026-04-02')).toContain('twenty working days');
  });

  it('says the day itself for no days at all', () => {
    expect(sentence('Local timetable', 0, 'referred', '2026-06-01')).toBe(
      'Local timetable, the day of referral, Mon 1 Jun 2026 → Mon 1 Jun 2026',
    );
  });
});
