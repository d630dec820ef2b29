import { describe, expect, it } from 'vitest';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { rulesOf } from '../../builders/case-in-life.ts';

const moving = {
  type: 'MoveDeadlines',
  why: 'A holiday was added',
  by: { kind: 'service', id: 'sweep', name: 'Rapid Review', title: 'the service' },
} as const;

/** The same life, from now on with that day off. */
const withHoliday = (life: ALife, date: string): ALife =>
  life.with({ rules: rulesOf('sutton', [{ date, name: 'A day of mourning' }]) });

describe('a holiday that is added', () => {
  it('moves every open date behind it, each with an event that says from where to where and why', () => {
    const life = aCase().notified();
    withHoliday(life, '2026-12-30').does(moving);
    expect(life.latest).toMatchObject([
      { type: 'RequestRescheduled', from: '2027-01-04', due: '2027-01-05', why: 'A holiday was added' },
    ]);
    expect(life.open('national-submission').due).toBe('2027-01-05');
  });

  it('moves nothing that was met, and nothing before it', () => {
    const life = aCase().notified().submitted();
    withHoliday(life, '2026-12-30').does(moving);
    expect(life.latest).toEqual([]);
    expect(life.open('agency-list').due).toBe('2026-12-24');
  });

  it('moves the dates once', () => {
    const life = withHoliday(aCase().notified().submitted().confirmed(), '2026-12-30').does(moving);
    expect(life.latest).toHaveLength(4);
    expect(life.does(moving).latest).toEqual([]);
  });

  it('moves the stage of a dispute', () => {
    const life = aCase().notified().reviewed().recorded().signedBy('police', 'dissent');
    withHoliday(life, '2026-12-29').does(moving);
    expect(life.open('determination').due).toBe('2026-12-30');
  });

  it('leaves a case that has ended as it is', () => {
    expect(withHoliday(aCase().notified().withdrawn(), '2026-12-30').does(moving).latest).toEqual([]);
  });
});

describe('settings that change', () => {
  it('move the open dates', () => {
    const life = aCase().notified().submitted().confirmed();
    const rules = rulesOf('sutton');
    const partnership = { ...rules.partnership, timetable: { meeting: 8 } };
    life.with({ rules: { ...rules, partnership } }).does(moving);
    expect(life.latest).toMatchObject([
      { due: '2027-01-07', rule: { days: 8, source: 'Sutton LSCP timetable' } },
    ]);
  });
});
