import type { Rule } from '../milestone.ts';

const localTimetable = { source: 'Local timetable', statutory: false } as const;

/**
 * The default timetable. Two of its dates come from guidance: five working days to notify, fifteen for the rapid
 * review. The rest follows practice in Devon, Kent and South Tyneside, and a partnership may change it in its settings.
 */
export const defaultRules = (guidance: string, panelGuidance: string): readonly Rule[] => [
  {
    id: 'national-submission',
    title: 'Submit to the national service',
    from: 'aware',
    days: 5,
    source: guidance,
    statutory: true,
    remindOn: [3, 4],
    escalateOn: [],
    overdue: 'daily',
    escalateDaily: true,
  },
  {
    id: 'agencies-confirmed',
    title: 'Confirm the agencies',
    from: 'notified',
    days: 1,
    ...localTimetable,
    remindOn: [],
    escalateOn: [2],
    overdue: 'daily',
  },
  {
    id: 'agency-returns',
    title: 'Agency returns',
    from: 'notified',
    days: 7,
    ...localTimetable,
    remindOn: [5],
    // The second chase and the partner's lead are one step of the practice followed: on the day it is due.
    escalateOn: [7],
    overdue: 'daily',
  },
  {
    id: 'meeting',
    title: 'Rapid review meeting',
    from: 'notified',
    days: 10,
    ...localTimetable,
    remindOn: [9],
    escalateOn: [11],
    overdue: 'daily',
  },
  {
    id: 'record',
    title: 'Rapid review record',
    from: 'notified',
    days: 12,
    ...localTimetable,
    remindOn: [11],
    escalateOn: [13],
    overdue: 'daily',
  },
  {
    id: 'sign-offs',
    title: 'Sign-offs of the three partners',
    from: 'notified',
    days: 14,
    ...localTimetable,
    remindOn: [13],
    escalateOn: [15],
    overdue: 'daily',
  },
  {
    id: 'inform',
    title: 'Send the rapid review to the Panel',
    from: 'notified',
    days: 15,
    source: panelGuidance,
    statutory: true,
    remindOn: [],
    escalateOn: [16],
    overdue: 'daily',
  },
  {
    id: 'reviewer-named',
    title: 'Name the reviewer',
    from: 'decided',
    days: 10,
    ...localTimetable,
    remindOn: [5],
    escalateOn: [],
    overdue: 'none',
  },
  {
    // Kent says that the Panel replies in about ten days; nothing binds it, so nobody is chased.
    id: 'panel-reply',
    title: 'Reply of the Panel expected',
    from: 'informed',
    days: 10,
    ...localTimetable,
    remindOn: [],
    escalateOn: [],
    overdue: 'none',
  },
];
