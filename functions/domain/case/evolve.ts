/** Folds events into the state of a case. Total: every event that can be stored can be folded. */
import type { Case, Filing } from './case.ts';
import type { CaseEvent } from './events.ts';
import { evolveDecision } from './evolve-decision.ts';
import { evolveNotice } from './evolve-notice.ts';
import { openNotified, openReferred } from './evolve-opening.ts';
import { evolveRequest } from './evolve-request.ts';

/** Every event with a form leaves a trace of where its words are. */
const withFiling = (current: Case, event: CaseEvent): Case => {
  if (!('filed' in event)) return current;
  const filing: Filing = {
    seq: current.version,
    formId: event.filed.formId,
    at: event.at,
    by: event.by,
    ...('requestId' in event ? { requestId: event.requestId } : {}),
    ...('agencyId' in event ? { agencyId: event.agencyId } : {}),
  };
  return { ...current, filings: [...current.filings, filing] };
};

/** What has an effect on the case as a whole, rather than on one request, notice or the decision. */
const evolveReview = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'CaseConverted':
      return { ...current, kind: 'notified', starts: { ...current.starts, aware: event.awareAt } };
    case 'NationalSubmissionRecorded':
      return {
        ...current,
        nationalReference: event.nationalReference,
        starts: { ...current.starts, notified: event.submittedAt },
        phase: current.phase === 'notify' ? 'review' : current.phase,
      };
    case 'AgenciesConfirmed':
      return { ...current, agencies: event.agencies };
    case 'MeetingRecorded': {
      const { date, present, quorate } = event;
      return {
        ...current,
        meetings: [...current.meetings, { date, present, quorate, seq: current.version }],
      };
    }
    case 'ReviewerNamed':
      return { ...current, reviewerNamed: true };
    case 'MessageBounced':
      return { ...current, returned: [...(current.returned ?? []), event.messageKey] };
    case 'CaseClosed':
      return { ...current, phase: 'closed', closed: { reason: event.reason, at: event.at } };
    default:
      return current;
  }
};

/**
 * The state after one more event. The first event of a case opens it.
 * @throws Error when a history does not begin with an opening event: the stored record is incomplete.
 */
export const evolve = (current: Case | undefined, event: CaseEvent): Case => {
  if (event.type === 'NotificationSubmitted') return withFiling(openNotified(event), event);
  if (event.type === 'CaseReferred') return withFiling(openReferred(event), event);
  if (current === undefined)
    throw new Error(`A case cannot begin with ${event.type}: its record is incomplete.`);
  const counted: Case = { ...current, version: current.version + 1 };
  return withFiling(
    evolveNotice(evolveDecision(evolveReview(evolveRequest(counted, event), event), event), event),
    event,
  );
};

/** The state after all of these, one after another. */
export const evolveAll = (current: Case | undefined, events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>(evolve, current);
