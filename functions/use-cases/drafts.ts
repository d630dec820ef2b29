/**
 * Drafts of forms. A draft's id says what it is for, so that nothing need be stored before the first answer is, and a
 * link, the work list and the Back button all lead to the same draft.
 */
import { getAt } from '../../forms/pointers.ts';
import { formOf } from '../../forms/registry.ts';
import { latestVersion } from '../../forms/versions.ts';
import type { Answers, FormDefinition, FormId } from '../../forms/form.ts';
import type { Person } from '../domain/access/may.ts';
import { may } from '../domain/access/may.ts';
import type { Case, Notice, Request } from '../domain/case/case.ts';
import { caseIdOf } from '../domain/case/open-request.ts';
import type { Draft, DraftPurpose, Ports } from './ports.ts';
import { prefill } from './prefill.ts';

export const draftIds = {
  notification: (seed: string): string => `notification.${seed}`,
  referral: (seed: string): string => `referral.${seed}`,
  request: (requestId: string): string => `request.${requestId}`,
  conversion: (caseId: string): string => `conversion.${caseId}`,
  withdrawal: (caseId: string): string => `withdrawal.${caseId}`,
  address: (requestId: string, role: string): string => `address.${requestId}.${role}`,
} as const;

/** What a draft id stands for; undefined when it is none of ours. */
export const purposeOf = (draftId: string): DraftPurpose | undefined => {
  const [kind = '', subject = '', role = ''] = draftId.split('.');
  if (!/^[\w-]+$/.test(subject)) return undefined;
  switch (kind) {
    case 'notification':
      return { kind: 'notification' };
    case 'referral':
      return { kind: 'referral' };
    case 'request':
      return { kind: 'request', requestId: subject };
    case 'conversion':
      return { kind: 'conversion', caseId: subject };
    case 'withdrawal':
      return { kind: 'withdrawal', caseId: subject };
    case 'address':
      return /^[\w-]+$/.test(role) ? { kind: 'address-correction', requestId: subject, role } : undefined;
    default:
      return undefined;
  }
};

export interface OpenDraft {
  readonly draft: Draft;
  readonly form: FormDefinition;
  /** The case that it belongs to, when it belongs to one. */
  readonly current: Case | undefined;
  readonly request: Request | undefined;
}

const caseIdFor = (purpose: DraftPurpose): string | undefined => {
  if ('caseId' in purpose) return purpose.caseId;
  return 'requestId' in purpose ? caseIdOf(purpose.requestId) : undefined;
};

/** Whether this person may work on that draft. A new notification is any officer's; a referral, whoever began it. */
const mayDraft = (
  person: Person,
  purpose: DraftPurpose,
  current: Case | undefined,
  stored: Draft | undefined,
): boolean => {
  switch (purpose.kind) {
    case 'notification':
      return person.kind === 'staff' && person.groups.includes('officer');
    case 'referral':
      return stored === undefined || stored.owner === person.email;
    case 'request':
      return (
        current !== undefined &&
        may(person, { what: 'answer', requestId: purpose.requestId }, current).allowed
      );
    case 'conversion':
      return current !== undefined && may(person, { what: 'convert' }, current).allowed;
    case 'withdrawal':
      return current !== undefined && may(person, { what: 'withdraw' }, current).allowed;
    case 'address-correction':
      return current !== undefined && may(person, { what: 'coordinate' }, current).allowed;
  }
};

const formFor = (
  purpose: DraftPurpose,
  request: Request | undefined,
  notice: Notice | undefined,
): { readonly id: FormId; readonly version: number } | undefined => {
  switch (purpose.kind) {
    case 'notification':
    case 'conversion':
      return { id: 'incident-notification', version: latestVersion('incident-notification') };
    case 'referral':
      return { id: 'case-referral', version: latestVersion('case-referral') };
    case 'request':
      return request === undefined ? undefined : { id: request.kind, version: request.formVersion };
    case 'withdrawal':
      return { id: 'withdrawal', version: latestVersion('withdrawal') };
    case 'address-correction':
      return request === undefined && notice === undefined
        ? undefined
        : { id: 'address-correction', version: latestVersion('address-correction') };
  }
};

/**
 * The draft, stored or about to begin with what is known already. Undefined when there is none, or it is not theirs.
 * `ahead` is the stored draft where it is being read already.
 */
export const openDraft =
  (ports: Pick<Ports, 'drafts' | 'cases' | 'rules' | 'now'>) =>
  async (
    draftId: string,
    person: Person,
    ahead?: Promise<Draft | undefined>,
  ): Promise<OpenDraft | undefined> => {
    const purpose = purposeOf(draftId);
    if (purpose === undefined) return undefined;
    const caseId = caseIdFor(purpose);
    const [stored, found] = await Promise.all([
      ahead ?? ports.drafts.find(draftId),
      caseId === undefined ? undefined : ports.cases.find(caseId),
    ]);
    const current = found?.current;
    if (!mayDraft(person, purpose, current, stored)) return undefined;
    const request = 'requestId' in purpose ? current?.requests[purpose.requestId] : undefined;
    const notice = 'requestId' in purpose ? current?.notices[purpose.requestId] : undefined;
    const wanted = formFor(purpose, request, notice);
    if (wanted === undefined) return undefined;
    const form = formOf(stored?.formId ?? wanted.id, stored?.formVersion ?? wanted.version);
    if (stored !== undefined) return { draft: stored, form, current, request };
    const known = await prefill(ports)({ purpose, person, current, request });
    const draft: Draft = {
      id: draftId,
      purpose,
      formId: form.id,
      formVersion: form.version,
      answers: known.answers,
      sources: known.sources,
      owner: person.email,
      version: 0,
      savedAt: ports.now(),
      savedBy: person.email,
    };
    return { draft, form, current, request };
  };

/** A note of where an answer came from stays as long as the answer is as it came. */
const sourcesAfter = ({ answers: before, sources }: Draft, after: Answers): Draft['sources'] =>
  Object.fromEntries(
    Object.entries(sources).filter(
      ([at]) => JSON.stringify(getAt(before, at)) === JSON.stringify(getAt(after, at)),
    ),
  );

/** Saved as a whole on top of the version that was seen; false when somebody saved in between. */
export const saveDraft =
  (ports: Pick<Ports, 'drafts' | 'now'>) =>
  (draft: Draft, answers: Answers, person: Person): Promise<boolean> =>
    ports.drafts.save({
      ...draft,
      answers,
      sources: sourcesAfter(draft, answers),
      version: draft.version + 1,
      savedAt: ports.now(),
      savedBy: person.kind === 'staff' ? person.name : person.email,
    });
