/** The coordinator confirms who is asked for an agency return; adding one later asks it, leaving one out withdraws it. */
import type { Partnership } from '../../partnership/partnership.ts';
import type { Case, CaseAgency } from '../case.ts';
import { accept, refuse } from '../commands.ts';
import { openRequests, followedBy, type Opening } from '../open-request.ts';
import { agencyListReading } from '../readings.ts';
import { agencyContact, coordinator } from '../recipients-of-case.ts';
import type { CaseEvent } from '../events.ts';
import type { Answer } from './answer.ts';

const numberOf = (id: string | undefined): number => Number(/^other-(\d+)$/.exec(id ?? '')?.[1] ?? 0);

/**
 * An agency that is in no settings keeps its number as long as it is asked under the same name; a number is never given
 * to another. The id names nobody, because links and messages carry it.
 */
const numbered = (extra: readonly Omit<CaseAgency, 'id'>[], current: Case): readonly CaseAgency[] => {
  const given = [
    ...current.agencies.map(({ id }) => id),
    ...Object.values(current.requests).map(({ agencyId }) => agencyId),
  ];
  let last = Math.max(0, ...given.map(numberOf));
  const free = new Map(
    current.agencies
      .filter(({ id }) => numberOf(id) > 0)
      .map(({ id, name }) => [name.trim().toLowerCase(), id]),
  );
  return extra.map((agency) => {
    const name = agency.name.trim().toLowerCase();
    const id = free.get(name);
    free.delete(name);
    if (id !== undefined) return { ...agency, id };
    last += 1;
    return { ...agency, id: `other-${String(last)}` };
  });
};

const chosenAgencies = (answers: unknown, current: Case, partnership: Partnership): readonly CaseAgency[] => {
  const { asked, extra } = agencyListReading.parse(answers).agencies;
  const known = partnership.agencies.filter(({ id }) => asked.includes(id));
  const others = extra.map(({ name, contactName, title, email }) => ({
    name,
    contact: { name: contactName, title, email },
  }));
  return [...known.map(({ id, name, contact }) => ({ id, name, contact })), ...numbered(others, current)];
};

/** With more, telling them all of a decision would not fit into one transaction of the record. */
const mostAgencies = 22;

export const agencyList: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const agencies = chosenAgencies(filed.answers, current, rules.partnership);
  if (agencies.length === 0) return refuse({ kind: 'agency-missing' });
  if (agencies.length > mostAgencies) return refuse({ kind: 'too-many-agencies', most: mostAgencies });
  const requests = Object.values(current.requests);
  const returns = requests.filter(({ kind, status }) => kind === 'agency-return' && status !== 'withdrawn');
  const confirmed: CaseEvent = { type: 'AgenciesConfirmed', requestId: request.id, agencies, filed, at, by };
  const leftOut = returns
    .filter(({ agencyId, status }) => status === 'open' && !agencies.some(({ id }) => id === agencyId))
    .map(
      ({ id }): CaseEvent => ({
        type: 'RequestWithdrawn',
        requestId: id,
        why: 'The agency is no longer asked for a return.',
        at,
        by,
      }),
    );
  const added = agencies
    .filter(({ id }) => !returns.some(({ agencyId }) => agencyId === id))
    .map(
      (agency): Opening => ({
        kind: 'agency-return',
        agencyId: agency.id,
        to: [agencyContact(agency)],
        audience: 'link',
      }),
    );
  const own = (['rapid-review-meeting', 'rapid-review'] as const)
    .filter((kind) => !requests.some((other) => other.kind === kind))
    .map((kind): Opening => ({ kind, to: [coordinator(rules.partnership)], audience: 'staff' }));
  return accept(
    ...followedBy(current, [confirmed, ...leftOut], (after) =>
      openRequests([...added, ...own], after, rules, command),
    ),
  );
};
