/** What the answers of a form must keep to across questions. Data; `*` stands for any index, the same on both sides. */
import type { Condition, FormId, Pointer } from './form.ts';

export type Rule =
  /** A date that must not come before the date given to another question. */
  | { readonly kind: 'not-before'; readonly at: Pointer; readonly than: Pointer; readonly message: string }
  /** A date that must be today or earlier. */
  | { readonly kind: 'not-in-future'; readonly at: Pointer; readonly message: string }
  /** A choice that excludes every other one. */
  | { readonly kind: 'alone'; readonly at: Pointer; readonly value: string; readonly message: string }
  /** An answer that another answer leaves no choice about. */
  | {
      readonly kind: 'only';
      readonly at: Pointer;
      readonly value: string;
      readonly when: Condition;
      readonly message: string;
    };

const past = (at: Pointer, what: string): Rule => ({
  kind: 'not-in-future',
  at,
  message: `${what} must be today or in the past`,
});
const alone = (at: Pointer, value: string, message: string): Rule => ({ kind: 'alone', at, value, message });
const notBefore = (at: Pointer, than: Pointer, message: string): Rule => ({
  kind: 'not-before',
  at,
  than,
  message,
});

const noOther = 'Select “None that we know of” or the others, not both';

const ofChildren: readonly Rule[] = [
  past('/children/*/dateOfBirth', 'The child’s date of birth'),
  past('/children/*/deathDate', 'The date of death'),
  notBefore(
    '/children/*/deathDate',
    '/children/*/dateOfBirth',
    'The date of death must not be before the date of birth',
  ),
];

/** The rules of every version of a form. */
export const rulesOf: { readonly [I in FormId]: readonly Rule[] } = {
  'incident-notification': [
    past('/notifier/awareDate', 'The date you became aware'),
    past('/incident/date', 'The date of the incident'),
    notBefore(
      '/notifier/awareDate',
      '/incident/date',
      'The date you became aware must not be before the incident',
    ),
    past('/agreement/localAuthority/date', 'The date they gave their view'),
    past('/agreement/health/date', 'The date they gave their view'),
    past('/agreement/police/date', 'The date they gave their view'),
    ...ofChildren,
    notBefore('/children/*/deathDate', '/incident/date', 'The date of death must not be before the incident'),
    notBefore(
      '/incident/date',
      '/children/*/dateOfBirth',
      'The incident must not be before the child’s date of birth',
    ),
    {
      kind: 'only',
      at: '/incident/inEngland',
      value: 'no',
      when: { at: '/type/nature', in: ['outside-england'] },
      message: 'Select no: you are notifying an incident outside England',
    },
    alone('/children/*/disability', 'NONE', 'Select “No disability” or the disabilities, not both'),
    alone('/children/*/knownRisks', 'none', noOther),
    notBefore(
      '/children/*/protectionEnd',
      '/children/*/protectionStart',
      'The plan must not end before it starts',
    ),
    alone('/narrative/parallelProcesses', 'none', noOther),
    past('/contacts/otherAuthorities/*/toldDate', 'The date they were told'),
  ],
  'case-referral': [
    past('/referrer/awareDate', 'The date your agency became aware'),
    past('/incident/date', 'The date it happened'),
    notBefore(
      '/referrer/awareDate',
      '/incident/date',
      'The date you became aware must not be before the incident',
    ),
    ...ofChildren,
    notBefore('/children/*/deathDate', '/incident/date', 'The date of death must not be before the incident'),
  ],
  'national-submission': [past('/submission/date', 'The date it was submitted')],
  'agency-list': [],
  'agency-return': [
    notBefore('/contact/periodTo', '/contact/periodFrom', 'The period must not end before it begins'),
    notBefore('/contact/last', '/contact/first', 'The last contact must not be before the first contact'),
    past('/contact/first', 'The first contact'),
    past('/contact/last', 'The last contact'),
    past('/events/list/*/date', 'The date of the event'),
    alone('/parallel/processes', 'none', noOther),
  ],
  'rapid-review-meeting': [past('/meeting/date', 'The date of the meeting')],
  'rapid-review': [
    past('/episodes/list/*/date', 'The date of the episode'),
    alone(
      '/inequalities/characteristics',
      'none',
      'Select “None that made a difference” or the others, not both',
    ),
  ],
  'sign-off': [],
  determination: [past('/date', 'The date of this stage')],
  'reviewer-named': [past('/commissionedDate', 'The date they were commissioned')],
  'panel-reply': [past('/date', 'The date you received it')],
  withdrawal: [],
  'address-correction': [],
};
