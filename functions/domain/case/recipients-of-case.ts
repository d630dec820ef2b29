/** Who the parties to a case are, as recipients with a role that names no person. */
import type { Agency, Partner, Partnership } from '../partnership/partnership.ts';
import type { Actor, CaseAgency, Recipient } from './case.ts';

export const partnerLead = ({ id, organisation, lead }: Partner): Recipient => ({
  role: `${id}-lead`,
  organisation,
  party: lead,
});

/** The standing deputy has the same authority as the partner (Merton 6.8, Appendix 2). */
export const partnerDeputy = ({ id, organisation, deputy }: Partner): Recipient => ({
  role: `${id}-deputy`,
  organisation,
  party: deputy,
});

export const agencyContact = ({ id, name, contact }: Agency | CaseAgency): Recipient => ({
  role: `agency-${id}`,
  organisation: name,
  party: contact,
});

export const officer = (partnership: Partnership, { id, name, title }: Actor): Recipient => ({
  role: 'officer',
  organisation: partnership.localAuthority,
  party: { title, name, email: id },
});

export const coordinator = (partnership: Partnership): Recipient => ({
  role: 'coordinator',
  organisation: partnership.name,
  party: partnership.coordinator,
});

export const independent = (partnership: Partnership): Recipient => ({
  role: 'independent',
  organisation: partnership.name,
  party: partnership.independent,
});
