/** Who may do what with a case: a pure function of the person, the case and the action, with its reason. */
import type { Case, Notice, Recipient, Request } from '../case/case.ts';

export type Group = 'officer' | 'coordinator' | 'chair' | 'business';

export type Person =
  | {
      readonly kind: 'staff';
      readonly email: string;
      readonly name: string;
      readonly title: string;
      readonly groups: readonly Group[];
    }
  | { readonly kind: 'partner'; readonly email: string };

export type Action =
  | { readonly what: 'see-case' }
  | { readonly what: 'see-notification' }
  | { readonly what: 'see-returns' }
  | { readonly what: 'see-own-return'; readonly requestId: string }
  | { readonly what: 'see-record' }
  | { readonly what: 'see-outcome' }
  | { readonly what: 'answer'; readonly requestId: string }
  | { readonly what: 'coordinate' }
  | { readonly what: 'convert' }
  | { readonly what: 'withdraw' };

export type Verdict = { readonly allowed: boolean; readonly why: string };

const yes = (why: string): Verdict => ({ allowed: true, why });
const no = (why: string): Verdict => ({ allowed: false, why });

/** Whoever wrote the address down, in whatever case. */
const isOf = ({ email }: Person, { party }: Recipient): boolean =>
  party.email.toLowerCase() === email.toLowerCase();

const heldBy = (person: Person, current: Case): readonly Request[] =>
  Object.values(current.requests).filter(
    ({ to, status }) => status !== 'withdrawn' && to.some((recipient) => isOf(person, recipient)),
  );

const noticesTo = (person: Person, current: Case): readonly Notice[] =>
  Object.values(current.notices).filter(({ to }) => isOf(person, to));

/** Statutory partners have the record before them when it is theirs to sign, and the independent role in a dispute. */
const decides = (person: Person, current: Case): boolean =>
  heldBy(person, current).some(({ kind }) => kind === 'sign-off' || kind === 'determination');

const staffVerdict = (person: Person & { kind: 'staff' }, action: Action): Verdict => {
  const has = (...groups: readonly Group[]): boolean => person.groups.some((group) => groups.includes(group));
  switch (action.what) {
    case 'see-case':
    case 'see-notification':
    case 'see-outcome':
      return has('officer', 'coordinator', 'chair', 'business')
        ? yes('works on the cases of the partnership')
        : no('no role');
    case 'see-returns':
    case 'see-own-return':
    case 'see-record':
      return has('coordinator', 'chair', 'officer')
        ? yes('coordinates, chairs or notified the case')
        : no('needs another role');
    case 'coordinate':
      return has('coordinator') ? yes('coordinates the rapid review') : no('only the coordinator may');
    case 'withdraw':
      return has('coordinator', 'officer')
        ? yes('coordinates or notifies')
        : no('only the coordinator or an officer may');
    case 'convert':
      return has('officer')
        ? yes('only the local authority notifies')
        : no('only the local authority notifies');
    case 'answer':
      return no('not asked of them');
  }
};

const partnerVerdict = (person: Person, action: Action, current: Case): Verdict => {
  const about = new Set(noticesTo(person, current).map((notice) => notice.about));
  switch (action.what) {
    case 'see-case':
      return decides(person, current)
        ? yes('signs or determines the decision')
        : no('holds no step that shows the case');
    case 'see-notification':
      return about.has('notification') || decides(person, current)
        ? yes('was told of the notification')
        : no('was not told');
    case 'see-returns':
      return decides(person, current)
        ? yes('signs or determines the decision')
        : no('agencies see their own return');
    case 'see-record':
      return decides(person, current) ||
        about.has('review') ||
        about.has('practice-review') ||
        about.has('reviewer-named')
        ? yes('signs it, or it was sent to them')
        : no('it was not sent to them');
    case 'see-own-return':
      return heldBy(person, current).some(({ id }) => id === action.requestId)
        ? yes('it is theirs')
        : no('it is another agency’s');
    case 'see-outcome':
      return about.has('outcome') || about.has('withdrawn')
        ? yes('was told of the outcome')
        : no('was not told');
    case 'answer':
    case 'coordinate':
    case 'convert':
    case 'withdraw':
      return no('not theirs to do');
  }
};

/** Whether this person may do this with this case, and why. */
export const may = (person: Person, action: Action, current: Case): Verdict => {
  if (action.what === 'answer' && heldBy(person, current).some(({ id }) => id === action.requestId)) {
    return yes('the request was sent to them');
  }
  if (person.kind === 'staff') {
    if (action.what === 'answer' && standsIn(person, action.requestId, current))
      return yes('stands in within the same role');
    return staffVerdict(person, action);
  }
  return partnerVerdict(person, action, current);
};

/** Staff of the same role may take a step over: an officer for an officer, a coordinator for the coordinator. */
const standsIn = (person: Person & { kind: 'staff' }, requestId: string, current: Case): boolean =>
  current.requests[requestId]?.to.some(({ role }) => person.groups.some((group) => group === role)) ?? false;
