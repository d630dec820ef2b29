/** What became of a case, without times and ids: two plays of the same story must give the same account. */
import type { Case } from '../../functions/domain/case/case.ts';
import type { CaseEvent } from '../../functions/domain/case/events.ts';
import type { Page } from '../../infra/local/demo/visitor.ts';
import type { Stored } from './stored.ts';

export interface Account {
  /** What people did and what followed from it in the same moment, in order. */
  readonly deeds: readonly string[];
  /** Every event, also those that the workflow adds whenever it gets to it. */
  readonly events: readonly string[];
  /** Role, purpose, attempt and what it is about, of every message that the case promises. */
  readonly messages: readonly string[];
}

const namesOf = ({ requests, notices }: Case): ReadonlyMap<string, string> =>
  new Map([
    ...Object.values(requests).map(({ id, kind, partner, agencyId, stage, round }): [string, string] => [
      id,
      [kind, partner ?? agencyId ?? stage?.id ?? '', round].join('/'),
    ]),
    ...Object.values(notices).map(({ id, about, to, round }): [string, string] => [
      id,
      [about, to.role, round].join('/'),
    ]),
  ]);

const whenever = new Set<CaseEvent['type']>(['RequestAsked', 'RequestNudged']);

/** @throws Error when the chain of events is damaged: one is missing, altered, or not linked to the one before. */
export const accountOf = async ({ cases, messages }: Stored, caseId: string): Promise<Account> => {
  const [history, stored] = [await cases.history(caseId), await cases.find(caseId)];
  if (stored === undefined) throw new Error(`There is no case ${caseId}.`);
  const end = history.at(-1);
  if (end?.hash !== stored.lastHash || end.seq !== stored.current.version)
    throw new Error(`Case ${caseId} does not end where its events end.`);
  const names = namesOf(stored.current);
  const plain = (text: string): string =>
    text
      .replaceAll(/[A-Z]{3}-\d{4}-\d{4}-[a-z0-9]+-\d+/g, (id) => names.get(id) ?? id)
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g, 'then');
  const lineOf = (event: CaseEvent): string => plain(JSON.stringify(event));
  return {
    deeds: history.filter(({ event }) => !whenever.has(event.type)).map(({ event }) => lineOf(event)),
    events: history.map(({ event }) => lineOf(event)),
    messages: (await messages.ofCase(caseId)).map(({ message }) => plain(message.key)),
  };
};

/** What happened, as the page of the case says it, without when. */
export const timelineOn = ({ $ }: Page): readonly string[] =>
  $('#timeline li')
    .toArray()
    .map((line) => {
      const entry = $(line).clone();
      entry.find('time').remove();
      return entry.text().replaceAll(/\s+/g, ' ').trim();
    });

const short = (line: string): string => (line.length > 160 ? `${line.slice(0, 160)}…` : line);

/** Lines that are in the one more often than in the other. */
const more = (these: readonly string[], those: readonly string[]): readonly string[] => {
  const left = [...those];
  return these.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};

export const differences = (
  what: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly string[] => [
  ...more(expected, actual).map((line) => `${what}: missing ${short(line)}`),
  ...more(actual, expected).map((line) => `${what}: too many ${short(line)}`),
];

export const compareAccounts = (expected: Account, actual: Account): readonly string[] => [
  ...differences('events', expected.events, actual.events),
  ...differences('messages', expected.messages, actual.messages),
  ...(expected.deeds.join('\n') === actual.deeds.join('\n') ||
  differences('', expected.deeds, actual.deeds).length > 0
    ? []
    : ['The same things happened in another order.']),
];
