/** What the people of the story write. All of it is made up. */
import type { Answers, FormId, Json } from '../../../forms/form.ts';
import { isList, isObject } from '../../../forms/json.ts';
import { setAt } from '../../../forms/pointers.ts';
import notification from '../../../forms/incident-notification/v1/examples/maximal.json' with {
  type: 'json',
};
import agencyReturn from '../../../forms/agency-return/v1/examples/involved.json' with { type: 'json' };
import noInvolvement from '../../../forms/agency-return/v1/examples/minimal.json' with { type: 'json' };
import meetingExample from '../../../forms/rapid-review-meeting/v1/examples/maximal.json' with {
  type: 'json',
};
import recordExample from '../../../forms/rapid-review/v1/examples/maximal.json' with { type: 'json' };
import reviewerExample from '../../../forms/reviewer-named/v1/examples/minimal.json' with { type: 'json' };
import panelExample from '../../../forms/panel-reply/v1/examples/minimal.json' with { type: 'json' };
import signOffExample from '../../../forms/sign-off/v1/examples/minimal.json' with { type: 'json' };
import dissentExample from '../../../forms/sign-off/v1/examples/dissent.json' with { type: 'json' };
import { isAnswers } from '../../../forms/json.ts';

const answersOf = (example: unknown): Answers => {
  if (!isAnswers(example)) throw new Error('An example of a form is not an object of answers.');
  return example;
};

/** Dates of the examples are moved together, so that the newest of them is the day of awareness. */
const shiftDates = (value: Json, days: number): Json => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}~?$/.test(value)) {
    const moved = new Date(Date.parse(value.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
    return `${moved}${value.endsWith('~') ? '~' : ''}`;
  }
  if (isList(value)) return value.map((one) => shiftDates(one, days));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shiftDates(one, days)]))
    : value;
};

const withChanges = (answers: Answers, changes: readonly (readonly [string, Json | undefined])[]): Answers =>
  changes.reduce<Answers>((all, [at, value]) => setAt(all, at, value), answers);

/** The day of awareness in the example that the others are moved along with. */
const exampleAware = notification.notifier.awareDate;

export interface Day {
  readonly date: string;
  readonly time: string;
}

const moved = (example: unknown, date: string): Answers => {
  const days = Math.round((Date.parse(date) - Date.parse(exampleAware)) / 86_400_000);
  const shifted = shiftDates(answersOf(example), days);
  return answersOf(shifted);
};

const plain = {
  notification: ({ date, time }: Day): Answers =>
    withChanges(moved(notification, date), [
      ['/notifier/awareDate', date],
      ['/notifier/awareTime', time],
    ]),
  nationalSubmission: ({ date, time }: Day): Answers => ({
    submission: { reference: 'CSP-2026-10417', date, time, by: 'Amina Okafor', differed: 'no' },
  }),
  agencyList: (asked: readonly string[]): Answers => ({
    agencies: { asked, extraNeeded: 'no', omitted: 'no' },
    records: { secured: 'yes' },
  }),
  agencyReturn: (aware: string): Answers => moved(agencyReturn, aware),
  noInvolvement: (): Answers => answersOf(noInvolvement),
  meeting: (date: string, partners: readonly string[]): Answers =>
    withChanges(answersOf(meetingExample), [
      ['/meeting/date', date],
      ['/attendance/partners', partners],
    ]),
  record: (): Answers =>
    withChanges(answersOf(recordExample), [
      ['/d/lcspr', 'yes'],
      ['/h', undefined],
    ]),
  signOff: (): Answers => answersOf(signOffExample),
  dissent: (): Answers => answersOf(dissentExample),
  stage: (date: string, outcome: 'unresolved' | 'determined' | 'agreed'): Answers => ({
    date,
    participants: [{ name: 'Rowan Blake', role: 'Chair' }],
    outcome,
    reasons: 'The partners set out their views and the evidence for them.',
    ...(outcome === 'unresolved' ? {} : { lcspr: 'yes', national: 'no' }),
  }),
  reviewer: (date: string): Answers => withChanges(answersOf(reviewerExample), [['/commissionedDate', date]]),
  panelReply: (date: string, type: string): Answers =>
    withChanges(answersOf(panelExample), [
      ['/type', type],
      ['/date', date],
    ]),
} as const;

/** What is done to the answers of a form before they are typed. */
export type Wording = (form: FormId, answers: Answers) => Answers;

/** What everybody in the story writes, in these words. */
export const writer = (word: Wording) => ({
  notification: (day: Day) => word('incident-notification', plain.notification(day)),
  nationalSubmission: (day: Day) => word('national-submission', plain.nationalSubmission(day)),
  agencyList: (asked: readonly string[]) => word('agency-list', plain.agencyList(asked)),
  agencyReturn: (aware: string) => word('agency-return', plain.agencyReturn(aware)),
  noInvolvement: () => word('agency-return', plain.noInvolvement()),
  meeting: (date: string, partners: readonly string[]) =>
    word('rapid-review-meeting', plain.meeting(date, partners)),
  record: () => word('rapid-review', plain.record()),
  signOff: () => word('sign-off', plain.signOff()),
  dissent: () => word('sign-off', plain.dissent()),
  stage: (date: string, outcome: 'unresolved' | 'determined' | 'agreed') =>
    word('determination', plain.stage(date, outcome)),
  reviewer: (date: string) => word('reviewer-named', plain.reviewer(date)),
  panelReply: (date: string, type: string) => word('panel-reply', plain.panelReply(date, type)),
});
export type Writer = ReturnType<typeof writer>;

export const write: Writer = writer((_, answers) => answers);
