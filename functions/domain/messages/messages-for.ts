/** Which messages an event promises. Written with the event in one transaction, so that none can be lost after it. */
import type { Case, Notice, Recipient, Request } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { coordinator } from '../case/recipients-of-case.ts';
import { asRecipient } from '../case/tellings.ts';
import { leadFor } from '../partnership/lead-for.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { toldOfLateSubmission } from '../partnership/recipients.ts';
import type { Message, MessagePurpose } from './message.ts';
import { wordMessage } from './wording.ts';

interface Occasion {
  readonly purpose: MessagePurpose;
  /** What tells this message from the others to the same person about the same step: an attempt, or a day. */
  readonly attempt: string;
}

const key = (...parts: readonly string[]): string => parts.join('_').replaceAll(/[^\w-]/g, '-');

const aboutRequest = (
  current: Case,
  request: Request,
  to: Recipient,
  { purpose, attempt }: Occasion,
): Message => ({
  key: key(current.id, to.role, purpose, request.id, attempt),
  caseId: current.id,
  purpose,
  role: to.role,
  to: to.party.email,
  requestId: request.id,
  path: `/requests/${request.id}`,
  ...wordMessage(purpose, current.id),
});

const aboutNotice = (
  current: Case,
  notice: Omit<Notice, 'givenAt' | 'openedAt' | 'bounced'>,
  attempt: string,
): Message => ({
  key: key(current.id, notice.to.role, 'notice', notice.id, attempt),
  caseId: current.id,
  purpose: 'notice',
  role: notice.to.role,
  to: notice.to.party.email,
  noticeId: notice.id,
  path: `/notices/${notice.id}`,
  ...wordMessage('notice', current.id),
});

/** Who can move a step that is late. */
const above = (request: Request, partnership: Partnership): readonly Recipient[] => {
  if (request.kind === 'national-submission') {
    return toldOfLateSubmission(partnership).map((told) => asRecipient(told, partnership));
  }
  if (request.kind === 'agency-return') {
    const agency = partnership.agencies.find(({ id }) => id === request.agencyId);
    const party = leadFor(partnership, agency ?? {});
    return [{ role: 'partner-lead', organisation: partnership.name, party }];
  }
  return [{ role: 'independent', organisation: partnership.name, party: partnership.independent }];
};

const withRequest = (
  current: Case,
  id: string,
  next: (request: Request) => readonly Message[],
): readonly Message[] => {
  const request = current.requests[id];
  return request === undefined ? [] : next(request);
};

/** Only whoever has not been reached yet, when an address was corrected; everybody the first time. */
const toAsk = ({ to }: Request, roles: readonly string[] | undefined): readonly Recipient[] =>
  roles === undefined ? to : to.filter(({ role }) => roles.includes(role));

/** The messages of one event, given the case as it is after it. */
export const messagesFor = (event: CaseEvent, after: Case, partnership: Partnership): readonly Message[] => {
  switch (event.type) {
    case 'RequestAsked':
      return withRequest(after, event.requestId, (request) =>
        toAsk(request, event.roles).map((to) =>
          aboutRequest(after, request, to, { purpose: 'asked', attempt: String(event.attempt) }),
        ),
      );
    case 'RequestNudged': {
      const { kind, on } = event.nudge;
      return withRequest(after, event.requestId, (request) =>
        (kind === 'escalation' ? above(request, partnership) : request.to).map((to) =>
          aboutRequest(after, request, to, { purpose: kind, attempt: on }),
        ),
      );
    }
    case 'RequestWithdrawn':
      return withRequest(after, event.requestId, (request) =>
        request.sent === 0
          ? []
          : request.to.map((to) =>
              aboutRequest(after, request, to, { purpose: 'no-longer-needed', attempt: '1' }),
            ),
      );
    case 'NoticeGiven':
      return [aboutNotice(after, event.notice, '1')];
    case 'NoticeReaddressed': {
      const notice = after.notices[event.noticeId];
      // The version tells this attempt from every other.
      return notice === undefined ? [] : [aboutNotice(after, notice, `again-${String(after.version)}`)];
    }
    case 'MessageBounced': {
      const to = coordinator(partnership);
      return [
        {
          // The version tells it from every other message to the coordinator that came back.
          key: key(
            after.id,
            to.role,
            'bounced',
            event.requestId ?? event.noticeId ?? 'message',
            String(after.version),
          ),
          caseId: after.id,
          purpose: 'bounced',
          role: to.role,
          to: to.party.email,
          path: `/cases/${after.id}`,
          ...wordMessage('bounced', after.id),
        },
      ];
    }
    default:
      return [];
  }
};
