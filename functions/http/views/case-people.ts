/** Who has to do with a case, by role. */
import type { PersonLine } from '../../../web/pages/case/people.tsx';
import type { Case } from '../../domain/case/case.ts';
import type { Partnership } from '../../domain/partnership/partnership.ts';

export const peopleOf = (current: Case, partnership: Partnership): readonly PersonLine[] => [
  {
    role: current.kind === 'notified' ? 'Notified by' : 'Referred by',
    name: current.openedBy.name,
    organisation: current.openedBy.title,
  },
  {
    role: partnership.coordinator.title,
    name: partnership.coordinator.name,
    email: partnership.coordinator.email,
  },
  {
    role: partnership.independent.title,
    name: partnership.independent.name,
    email: partnership.independent.email,
  },
  ...partnership.partners.map(({ organisation, lead }) => ({
    role: lead.title,
    name: lead.name,
    organisation,
    email: lead.email,
  })),
  ...current.agencies.map(({ name, contact }) => ({
    role: contact.title,
    name: contact.name,
    organisation: name,
    email: contact.email,
  })),
];
