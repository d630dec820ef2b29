import { Temporal } from 'temporal-polyfill';
import { formatDay, shortMonth } from './london.ts';
import type { ClockStart, LocalDate, Rule, SkippedDay } from './milestone.ts';

const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** What each clock starts from, to follow "working days from". */
export const startNames = {
  aware: 'awareness',
  notified: 'notification',
  referred: 'referral',
  informed: 'informing the Panel',
  'dispute-opened': 'the opening of this stage',
  decided: 'the decision',
  reopened: 'the reopening of the decision',
} as const satisfies Record<ClockStart, string>;

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** `25 and 28 Dec and 1 Jan`: in the order given, the month said once. */
const datesByMonth = (dates: readonly LocalDate[]): string => {
  const groups = Map.groupBy(
    dates.map((date) => Temporal.PlainDate.from(date)),
    (date) => date.toPlainYearMonth().toString(),
  );
  return list(
    [...groups.values()].map(
      (group) => `${list(group.map(({ day }) => String(day)))} ${shortMonth(group[0]?.month ?? 0)}`,
    ),
  );
};

/**
 * The due date in one sentence. Weekends are not listed, as everybody expects them.
 * @example "Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027"
 */
export const explain = (
  rule: Pick<Rule, 'source' | 'days' | 'from'>,
  start: LocalDate,
  { due, skipped }: { readonly due: LocalDate; readonly skipped: readonly SkippedDay[] },
): string => {
  const number = words[rule.days] ?? String(rule.days);
  const length = rule.days === 0 ? 'the day' : `${number} working ${rule.days === 1 ? 'day' : 'days'} from`;
  const holidays = skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday');
  const clause =
    holidays.length === 0
      ? ''
      : `; ${datesByMonth(holidays.map(({ date }) => date))} ${holidays.length === 1 ? 'does' : 'do'} not count`;
  const from =
    rule.days === 0 ? `${length} of ${startNames[rule.from]},` : `${length} ${startNames[rule.from]} on`;
  return `${rule.source}, ${from} ${formatDay(start)}${clause} → ${formatDay(due)}`;
};
