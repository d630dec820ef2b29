import { describe, expect, it } from 'vitest';
import { type Action, type Group, may, type Person } from '../../../functions/domain/access/may.ts';
import type { Case, NoticeAbout } from '../../../functions/domain/case/case.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';

const sees = [
  'see-case',
  'see-notification',
  'see-returns',
  'see-record',
  'see-outcome',
  'coordinate',
  'convert',
  'withdraw',
] as const;

/** What staff of a group may do, written down group by group. */
const byGroup: Readonly<Record<Group, readonly Action['what'][]>> = {
  officer: [
    'see-case',
    'see-notification',
    'see-returns',
    'see-own-return',
    'see-record',
    'see-outcome',
    'convert',
    'withdraw',
  ],
  coordinator: [
    'see-case',
    'see-notification',
    'see-returns',
    'see-own-return',
    'see-record',
    'see-outcome',
    'coordinate',
    'withdraw',
  ],
  chair: ['see-case', 'see-notification', 'see-returns', 'see-own-return', 'see-record', 'see-outcome'],
  business: ['see-case', 'see-notification', 'see-outcome'],
};

/** What somebody may see because of a notice, and because of a step that is theirs to decide. */
const byNotice: Readonly<Record<NoticeAbout, readonly Action['what'][]>> = {
  notification: ['see-notification'],
  review: ['see-record'],
  'practice-review': ['see-record'],
  'reviewer-named': ['see-record'],
  outcome: ['see-outcome'],
  withdrawn: ['see-outcome'],
};
const byDeciding: readonly Action['what'][] = ['see-case', 'see-notification', 'see-returns', 'see-record'];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Deliberately plain: everything anybody may do, listed, and then looked up. */
const oracle = (person: Person, action: Action, current: Case): boolean => {
  const requests = Object.values(current.requests).filter(({ status }) => status !== 'withdrawn');
  const own = requests.filter(({ to }) => to.some(({ party }) => same(party.email, person.email)));
  const requestId = 'requestId' in action ? action.requestId : '';
  if (action.what === 'answer') {
    const request = current.requests[requestId];
    const sameRole =
      person.kind === 'staff' &&
      request?.to.some(({ role }) => person.groups.some((group) => group === role));
    return own.some(({ id }) => id === requestId) || sameRole === true;
  }
  if (person.kind === 'staff') return person.groups.some((group) => byGroup[group].includes(action.what));
  if (action.what === 'see-own-return') return own.some(({ id }) => id === requestId);
  const deciding = own.some(({ kind }) => kind === 'sign-off' || kind === 'determination') ? byDeciding : [];
  const told = Object.values(current.notices).filter(({ to }) => same(to.party.email, person.email));
  return [...deciding, ...told.flatMap(({ about }) => byNotice[about])].includes(action.what);
};

const staff = (...groups: readonly Group[]): Person => ({
  kind: 'staff',
  email: `${groups.join('.') || 'nobody'}@somewhere.example`,
  name: 'Somebody',
  title: 'Member of staff',
  groups,
});

const staffPeople = [
  staff(),
  staff('officer'),
  staff('coordinator'),
  staff('chair'),
  staff('business'),
  staff('officer', 'chair'),
  staff('coordinator', 'business'),
];

const partnersOf = ({ requests, notices }: Case): readonly Person[] => {
  const emails = [
    ...Object.values(requests).flatMap(({ to }) => to.map(({ party }) => party.email)),
    ...Object.values(notices).map(({ to }) => to.party.email),
  ];
  return [
    ...new Set([...emails, 'stranger@nowhere.example', ...emails.map((email) => email.toUpperCase())]),
  ].map((email) => ({ kind: 'partner', email }));
};

const actionsOn = ({ requests }: Case): readonly Action[] => [
  ...sees.map((what) => ({ what })),
  ...Object.keys(requests).flatMap((requestId) => [
    { what: 'answer', requestId } as const,
    { what: 'see-own-return', requestId } as const,
  ]),
];

const lives: Readonly<Record<string, () => ALife>> = {
  'just notified': () => aCase().notified(),
  'in review': () => aCase().notified().submitted().confirmed(),
  'being signed': () => aCase('merton').notified().reviewed().recorded({ lcspr: true }),
  'in dispute': () => aCase('southwark').notified().reviewed().recorded().signedBy('police', 'dissent'),
  'told of': () => aCase().notified().decided({ lcspr: true }).reviewerNamed(),
  'a local consideration that has ended': () => aCase().referred().decided(),
  withdrawn: () => aCase().notified().submitted().confirmed().withdrawn(),
};

describe.each(Object.entries(lives))('access to a case %s', (_which, live) => {
  const { case: current } = live();
  const people = [...staffPeople, ...partnersOf(current)];

  it.each(people.map((person) => [`${person.kind} ${person.email}`, person] as const))(
    'of %s is as listed',
    (_who, person) => {
      const actions = actionsOn(current);
      const allowed = actions.filter((action) => may(person, action, current).allowed);
      expect(allowed).toEqual(actions.filter((action) => oracle(person, action, current)));
    },
  );
});

describe('access', () => {
  it('of an agency is to its own return, and to no other’s', () => {
    const life = aCase().notified().submitted().confirmed(['ccg', 'police-borough']);
    const [own, other] = life.openOnes('agency-return');
    const person: Person = { kind: 'partner', email: own?.to[0]?.party.email ?? '' };
    const seen = [own, other].map(
      (request) => may(person, { what: 'see-own-return', requestId: request?.id ?? '' }, life.case).allowed,
    );
    expect(seen).toEqual([true, false]);
    expect(may(person, { what: 'see-returns' }, life.case).allowed).toBe(false);
  });

  it('ends for an address that was corrected', () => {
    const life = aCase().notified().submitted().confirmed(['ccg']);
    const { id, to } = life.open('agency-return');
    const person: Person = { kind: 'partner', email: to[0]?.party.email ?? '' };
    const action = { what: 'answer', requestId: id } as const;
    expect(may(person, action, life.case).allowed).toBe(true);
    const filed = life.files('address-correction');
    life.does({
      type: 'CorrectAddress',
      requestId: id,
      role: to[0]?.role ?? '',
      filed,
      by: life.coordinator,
    });
    expect(may(person, action, life.case).allowed).toBe(false);
  });

  it('gives its reason either way', () => {
    const { case: current } = aCase().notified();
    expect(may(staff('chair'), { what: 'convert' }, current)).toEqual({
      allowed: false,
      why: 'only the local authority notifies',
    });
    expect(may(staff('officer'), { what: 'convert' }, current).allowed).toBe(true);
  });
});
