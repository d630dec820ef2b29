/** Turns a finished draft into what it was begun for: a case, an answer, a correction, a withdrawal. */
import { answersAsShown, type ChoiceNames } from '../../forms/answers-as-shown.ts';
import type { Filed } from '../../forms/form.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';
import type { Person } from '../domain/access/may.ts';
import type { Actor, Recipient, Request } from '../domain/case/case.ts';
import { caseIdOf } from '../domain/case/open-request.ts';
import type { Refusal } from '../domain/case/refusals.ts';
import { londonDate } from '../domain/timetable/london.ts';
import { changeCase, type Outcome } from './change-case.ts';
import type { OpenDraft } from './drafts.ts';
import { referCase, submitNotification } from './open-case.ts';
import type { Ports } from './ports.ts';

type SubmitPorts = Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>;

const alreadyAnswered = ({ answeredBy, settledAt }: Request): Refusal => ({
  kind: 'already-answered',
  ...(answeredBy === undefined ? {} : { by: answeredBy }),
  ...(settledAt === undefined ? {} : { at: settledAt }),
});

/** Room for the answers and for the questions as shown beside them in one stored item of 400 KB. */
const mostBytes = 340_000;

/** A partner signs with the name and title of the address that the code went to. */
export const actorOf = (
  person: Person,
  { request, current }: Pick<OpenDraft, 'request' | 'current'>,
): Actor => {
  if (person.kind === 'staff')
    return { kind: 'staff', id: person.email, name: person.name, title: person.title };
  const everybody = [
    ...(request?.to ?? []),
    ...Object.values(current?.requests ?? {}).flatMap(({ to }) => to),
  ];
  const party = everybody.find((one) => one.party.email === person.email)?.party;
  return {
    kind: 'partner',
    id: person.email,
    name: party?.name ?? person.email,
    title: party?.title ?? 'partner',
  };
};

/** What the partnership calls its agencies and the Panel's replies, for the questions whose choices they are. */
export const choiceNames = ({ rules }: Pick<Ports, 'rules'>): ChoiceNames => ({
  agencies: Object.fromEntries(rules.partnership.agencies.map(({ id, name }) => [id, name])),
  panelReplies: Object.fromEntries(rules.partnership.panelReplies.map(({ id, title }) => [id, title])),
});

const fileDraft = (ports: SubmitPorts, { draft, form }: OpenDraft): Filed => ({
  formId: form.id,
  version: form.version,
  answers: stripHidden(form, draft.answers),
  shown: answersAsShown(form, draft.answers, choiceNames(ports)),
});

const referrerOf = (filed: Filed, person: Person, actor: Actor): Recipient => {
  const organisation = filed.shown
    .flatMap(({ rows }) => rows)
    .find(({ at }) => at === '/referrer/agency')?.answer;
  return {
    role: 'referrer',
    organisation: organisation ?? 'Referring agency',
    party: { title: actor.title, name: actor.name, email: person.email },
  };
};

const objectionTo = (ports: SubmitPorts, { draft, form, request }: OpenDraft): Refusal | undefined => {
  const faults = form.faults(draft.answers, londonDate(ports.now()));
  if (faults.length === 0) return undefined;
  // Whoever was first took the draft with them: what is left of it says nothing about this person.
  return request?.status === 'answered'
    ? alreadyAnswered(request)
    : { kind: 'faulty-answers', count: faults.length };
};

/** A form that is sent again has no draft left; what it led to is asked for here only before it would be refused. */
const unlessSentBefore = async (ports: SubmitPorts, once: string, refusal: Refusal): Promise<Outcome> => {
  const earlier = await ports.cases.findOnce(once);
  return earlier === undefined ? { refused: true, refusal } : { refused: false, caseId: earlier };
};

/** The draft goes with the commit: what was accepted is on the record, and nowhere else. */
export const submitDraft =
  (ports: SubmitPorts) =>
  async (open: OpenDraft, person: Person, once: string): Promise<Outcome> => {
    const { draft } = open;
    const objection = objectionTo(ports, open);
    if (objection !== undefined) return unlessSentBefore(ports, once, objection);
    const filed = fileDraft(ports, open);
    if (new TextEncoder().encode(JSON.stringify(filed)).length > mostBytes)
      return unlessSentBefore(ports, once, { kind: 'too-large' });
    const by = actorOf(person, open);
    const kept = { once, draftId: draft.id, draftVersion: draft.version };
    const { purpose } = draft;
    switch (purpose.kind) {
      case 'notification':
        return submitNotification(ports)({ filed, by, ...kept });
      case 'referral':
        return referCase(ports)({ filed, by, ...kept, referrer: referrerOf(filed, person, by) });
      case 'conversion':
        return changeCase(ports)(purpose.caseId, { type: 'ConvertCase', filed, by }, kept);
      case 'withdrawal':
        return changeCase(ports)(purpose.caseId, { type: 'WithdrawCase', filed, by }, kept);
      case 'request': {
        const { requestId } = purpose;
        return changeCase(ports)(
          caseIdOf(requestId) ?? '',
          { type: 'AnswerRequest', requestId, filed, by },
          kept,
        );
      }
      case 'address-correction': {
        const { requestId, role } = purpose;
        return changeCase(ports)(
          caseIdOf(requestId) ?? '',
          { type: 'CorrectAddress', requestId, role, filed, by },
          kept,
        );
      }
    }
  };
