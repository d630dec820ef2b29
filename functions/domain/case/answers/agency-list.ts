/** The coordinator confirms who is asked for an agency return; adding one later asks it, leaving one out withdraws it. */
import type { Partnership } from '../../partnership/partnership.ts';
import type { CaseAgency } from '../case.ts';
import { accept, refuse } from '../commands.ts';
import { openRequests, followedBy, type Opening } from '../open-request.ts';
import { agencyListReading } from '../readings.ts';
import { agencyContact, coordinator } from '../recipients-of-case.ts';
import type { CaseEvent } from '../events.ts';
import type { Answer } from './answer.ts';

const chosenAgencies = (answers: unknown, partnership: Partnership): readonly CaseAgency[] => {
  const { asked, extra } = agencyListReading.parse(answers).agencies;
  const known = partnership.agencies.filter(({ id }) => asked.includes(id));
  return [
    ...known.map(({ id, name, contact }) => ({ id, name, contact })),
    ...extra.map(({ name, contactName, title, email }, index) => ({
      id: `other-${String(index + 1)}`,
      name,
      contact: { name: contactName, title, email },
    })),
  ];
};

export const agencyList: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const agencies = chosenAgencies(filed.answers, rules.partnership);
  if (agencies.length === 0) return refuse({ kind: 'agency-missing' });
  const requests = Object.values(current.requests);
  const returns = requests.filter(({ kind, status }) => kind === 'agency-return' && status !== 'withdrawn');
  const confirmed: CaseEvent = { type: 'AgenciesConfirmed', requestId: request.id, agencies, filed, at, by };
  const leftOut = returns
    .filter(({ agencyId, status }) => status === 'open' && !agencies.some(({ id }) => id === agencyId))
    .map(({ id }): CaseEvent => ({
      type: 'RequestWithdrawn',
      requestId: id,
      why: 'The agency is no longer asked for a return.',
      at,
      by,
    }));
  const added = agencies
    .filter(({ id }) => !returns.some(({ agencyId }) => agencyId === id))
    .map((agency): Opening => ({
      kind: 'agency-return',
      agencyId: agency.id,
      to: [agencyContact(agency)],
      audience: 'link',
    }));
  const own = (['rapid-review-meeting', 'rapid-review'] as const)
    .filter((kind) => !requests.some((other) => other.kind === kind))
    .map((kind): Opening => ({ kind, to: [coordinator(rules.partnership)], audience: 'staff' }));
  return accept(
    ...followedBy(current, [confirmed, ...leftOut], (after) => openRequests([...added, ...own], after, rules, command)),
  );
};
