/** Notifications of each nature, as changes to the smallest one. */
import type { Changes } from './answers.ts';

const died: Changes = { '/children/0/outcome': 'died', '/children/0/deathDate': '2026-12-22' };

export const bornOn = (date: string): Changes => ({ '/children/0/dateOfBirth': date });

export const aged = (estimate: string): Changes => ({
  '/children/0/dateOfBirth': undefined,
  '/children/0/birthDateKnown': 'no',
  '/children/0/estimatedAge': estimate,
});

export const unborn: Changes = {
  '/children/0/born': 'no',
  '/children/0/birthDateKnown': undefined,
  '/children/0/dateOfBirth': undefined,
  '/children/0/expectedDate': '2027-03-01',
};

/** 20 years old on the day. */
export const careLeaverDeath: Changes = {
  ...died,
  '/type/nature': 'care-leaver-death',
  '/children/0/careLeaver': 'yes',
  ...bornOn('2006-05-01'),
};

export const lookedAfterDeath: Changes = {
  ...died,
  '/type/nature': 'looked-after-death',
  '/children/0/lookedAfter': 'yes',
  '/children/0/legalStatus': 'C2',
  '/children/0/responsibleAuthority': 'Sutton',
  '/children/0/placementType': 'U1',
};

export const abuseOrNeglect = {
  'serious-harm': { '/type/nature': 'serious-harm' },
  'abuse-neglect-death': { '/type/nature': 'abuse-neglect-death', ...died },
  'outside-england': {
    '/type/nature': 'outside-england',
    '/incident/inEngland': 'no',
    '/incident/country': 'France',
  },
  other: { '/type/nature': 'other', '/type/otherReason': 'A near miss' },
} as const satisfies Record<string, Changes>;
