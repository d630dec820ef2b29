/** What is known already when somebody begins a form, each answer with where it comes from. */
import { z } from 'zod';
import type { Answers, Json, Pointer } from '../../forms/form.ts';
import { getAt, setAt } from '../../forms/pointers.ts';
import type { Person } from '../domain/access/may.ts';
import type { Case, Filing, Request } from '../domain/case/case.ts';
import type { DraftPurpose, Ports } from './ports.ts';

export interface Known {
  readonly answers: Answers;
  readonly sources: Readonly<Record<Pointer, string>>;
}

interface Beginning {
  readonly purpose: DraftPurpose;
  readonly person: Person;
  readonly current: Case | undefined;
  readonly request: Request | undefined;
}

type Fact = readonly [at: Pointer, value: Json | undefined, source: string];

const knownFrom = (facts: readonly Fact[]): Known =>
  facts.reduce<Known>(
    (known, [at, value, source]) =>
      value === undefined
        ? known
        : { answers: setAt(known.answers, at, value), sources: { ...known.sources, [at]: source } },
    { answers: {}, sources: {} },
  );

/** The answers of the newest filing of a form on the case. */
const filedAnswers =
  (ports: Pick<Ports, 'cases'>) =>
  async (
    current: Case,
    pick: (filing: Filing) => boolean,
  ): Promise<readonly { readonly filing: Filing; readonly answers: Answers }[]> => {
    const filings = current.filings.filter(pick);
    const events = await ports.cases.events(
      current.id,
      filings.map(({ seq }) => seq),
    );
    return events.flatMap(({ seq, event }) => {
      const filing = filings.find((one) => one.seq === seq);
      return filing !== undefined && 'filed' in event ? [{ filing, answers: event.filed.answers }] : [];
    });
  };

const notifierFacts = (person: Person, localAuthority: string): readonly Fact[] =>
  person.kind === 'staff'
    ? [
        ['/notifier/localAuthority', localAuthority, 'the partnership’s settings'],
        ['/notifier/name', person.name, 'your sign-in'],
        ['/notifier/role', person.title === '' ? undefined : person.title, 'your sign-in'],
        ['/notifier/email', person.email, 'your sign-in'],
      ]
    : [];

const peopleIn = z.array(
  z.object({
    name: z.string().optional(),
    dateOfBirth: z.string().optional(),
    /** Of a child that is not born yet. */
    expectedDate: z.string().optional(),
    relation: z.string().optional(),
    homeAddress: z.string().optional(),
    postcode: z.string().optional(),
  }),
);

const peopleFacts = (notification: Answers): Json | undefined => {
  const read = (at: Pointer, relation: string): Json[] =>
    (peopleIn.safeParse(getAt(notification, at)).data ?? []).flatMap((one) => {
      if (one.name === undefined) return [];
      const born = one.dateOfBirth ?? one.expectedDate;
      const address = [one.homeAddress, one.postcode].filter((part) => part !== undefined).join(', ');
      return [
        {
          name: one.name,
          relation: one.relation ?? relation,
          ...(born === undefined ? {} : { dateOfBirth: born }),
          ...(address === '' ? {} : { address }),
        },
      ];
    });
  const people = [
    ...read('/children', 'Child'),
    ...read('/family/parents', 'Parent'),
    ...read('/family/siblings', 'Sibling'),
    ...read('/family/household', 'Member of the household'),
  ];
  return people.length === 0 ? undefined : people;
};

/** The record begins with what the notification, the returns and the meeting have said. */
const recordFacts = async (
  ports: Pick<Ports, 'cases' | 'rules'>,
  current: Case,
): Promise<readonly Fact[]> => {
  const filed = await filedAnswers(ports)(current, ({ formId }) =>
    [
      'incident-notification',
      'case-referral',
      'agency-return',
      'rapid-review-meeting',
      'rapid-review',
    ].includes(formId),
  );
  const last = (formId: string) => filed.findLast(({ filing }) => filing.formId === formId)?.answers;
  const earlier = last('rapid-review');
  if (earlier !== undefined)
    return Object.entries(earlier).map(
      ([key, value]): Fact => [`/${key}`, value, 'the record of the round before'],
    );
  const notification = last('incident-notification') ?? {};
  const referral = last('case-referral') ?? {};
  const returns = filed.filter(({ filing }) => filing.formId === 'agency-return');
  const agencies = returns.map(({ filing, answers }): Json => {
    const involved = getAt(answers, '/involvement/involved') === 'yes';
    const name = current.agencies.find(({ id }) => id === filing.agencyId)?.name ?? 'Agency';
    return { agency: name, involvement: involved ? 'Involved. It made a return.' : 'No involvement' };
  });
  const present = current.meetings.at(-1)?.present ?? [];
  const deciders = ports.rules.partnership.partners
    .filter(({ id }) => present.includes(id))
    .map(({ organisation, lead }): Json => ({ name: lead.name, role: lead.title, organisation }));
  const from = current.kind === 'notified' ? 'the notification' : 'the referral';
  return [
    [
      '/b/arrangements',
      getAt(notification, '/narrative/immediateAction') ?? getAt(referral, '/safety/actions'),
      from,
    ],
    ['/c/facts', getAt(notification, '/narrative/summary') ?? getAt(referral, '/incident/what'), from],
    ['/c/context', getAt(notification, '/narrative/history'), from],
    ['/i/agencies', agencies.length === 0 ? undefined : agencies, 'the agency returns'],
    ['/j/people', deciders.length === 0 ? undefined : deciders, 'the record of the meeting'],
    ['/k/people', peopleFacts(notification) ?? peopleFacts(referral), from],
  ];
};

const requestFacts = async (
  ports: Pick<Ports, 'cases' | 'rules'>,
  { person, current, request }: Beginning,
): Promise<readonly Fact[]> => {
  if (current === undefined || request === undefined) return [];
  const { partnership } = ports.rules;
  const addressee = request.to.find(({ party }) => party.email === person.email) ?? request.to[0];
  switch (request.kind) {
    case 'national-submission':
      return person.kind === 'staff' ? [['/submission/by', person.name, 'your sign-in']] : [];
    case 'agency-list': {
      const chosen =
        current.agencies.length > 0 ? current.agencies : partnership.agencies.filter(({ preset }) => preset);
      const known = new Set(partnership.agencies.map(({ id }) => id));
      return [
        [
          '/agencies/asked',
          chosen.map(({ id }) => id).filter((id) => known.has(id)),
          'the partnership’s settings',
        ],
      ];
    }
    case 'agency-return':
      return [
        ['/author/agency', addressee?.organisation, 'the request'],
        ['/author/name', addressee?.party.name, 'the request'],
        ['/author/role', addressee?.party.title, 'the request'],
      ];
    case 'rapid-review-meeting':
      return [['/meeting/chair', partnership.meeting.chairedBy, 'the partnership’s settings']];
    case 'rapid-review':
      return recordFacts(ports, current);
    case 'sign-off':
      return [
        ['/signed/name', addressee?.party.name, 'the request'],
        ['/signed/role', addressee?.party.title, 'the request'],
        ['/signed/capacity', addressee?.role.endsWith('-deputy') === true ? 'deputy' : 'lead', 'the request'],
      ];
    case 'determination':
    case 'reviewer-named':
    case 'panel-reply':
      return [];
  }
};

/** A referred case that is notified brings along what the referral said. */
const conversionFacts = async (ports: Pick<Ports, 'cases'>, current: Case): Promise<readonly Fact[]> => {
  const [referral] = await filedAnswers(ports)(current, ({ formId }) => formId === 'case-referral');
  if (referral === undefined) return [];
  const source = 'the referral';
  return [
    ['/children', getAt(referral.answers, '/children'), source],
    ['/narrative/summary', getAt(referral.answers, '/incident/what'), source],
    ['/narrative/immediateAction', getAt(referral.answers, '/safety/actions'), source],
  ];
};

export const prefill =
  (ports: Pick<Ports, 'cases' | 'rules'>) =>
  async (beginning: Beginning): Promise<Known> => {
    const { purpose, person, current, request } = beginning;
    const notifier = notifierFacts(person, ports.rules.partnership.localAuthority);
    switch (purpose.kind) {
      case 'notification':
        return knownFrom(notifier);
      case 'conversion':
        return knownFrom(
          current === undefined ? notifier : [...notifier, ...(await conversionFacts(ports, current))],
        );
      case 'referral':
        return knownFrom([
          ['/referrer/email', person.email, 'the address that you used'],
          ['/referrer/name', person.kind === 'staff' ? person.name : undefined, 'your sign-in'],
        ]);
      case 'request':
        return knownFrom(await requestFacts(ports, beginning));
      case 'withdrawal':
        return knownFrom([]);
      case 'address-correction': {
        const told = current?.notices[purpose.requestId]?.to.party;
        const old = request?.to.find(({ role }) => role === purpose.role)?.party ?? told;
        return knownFrom([
          ['/name', old?.name, 'the settings'],
          ['/title', old?.title, 'the settings'],
        ]);
      }
    }
  };
