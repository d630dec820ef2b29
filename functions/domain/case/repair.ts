/** What goes wrong with messages and lists, and how it is put right on the record. */
import {
  accept,
  type CorrectAddress,
  type Decider,
  type OpenNotice,
  refuse,
  type ReportBounce,
  type ReviseAgencies,
} from './commands.ts';
import { openRequests } from './open-request.ts';
import { addressReading } from './readings.ts';
import { coordinator } from './recipients-of-case.ts';

/** A message came back. Said once for each message and each address, however often the mail service says it. */
export const reportBounce: Decider<ReportBounce> = (command, current) => {
  const { messageKey, role, about, address, what, at, by } = command;
  const request = about.requestId === undefined ? undefined : current.requests[about.requestId];
  const notice = about.noticeId === undefined ? undefined : current.notices[about.noticeId];
  if (request === undefined && notice === undefined) return accept();
  if (notice?.bounced !== undefined || current.returned?.includes(messageKey) === true) return accept();
  const asked = request?.to.find((recipient) => recipient.role === role);
  const isCorrected = asked !== undefined && address !== undefined && asked.party.email !== address;
  if (asked?.bounced !== undefined || isCorrected) return accept();
  return accept({ type: 'MessageBounced', messageKey, role, ...about, what, at, by });
};

/** A notice is given again to the corrected address. One that has been read needs no other address. */
const correctNotice: Decider<CorrectAddress> = ({ requestId: noticeId, filed, at, by }, current) => {
  const notice = current.notices[noticeId];
  if (notice === undefined) return refuse({ kind: 'unknown-request' });
  if (notice.openedAt !== undefined) return refuse({ kind: 'already-answered' });
  const { role, organisation } = notice.to;
  const to = { role, organisation, party: addressReading.parse(filed.answers) };
  return accept({ type: 'NoticeReaddressed', noticeId, to, filed, at, by });
};

/** The address is corrected and the request sent again; the old address can no longer get a code. */
export const correctAddress: Decider<CorrectAddress> = (command, current, rules) => {
  const { requestId, role, filed, at, by } = command;
  if (current.notices[requestId] !== undefined) return correctNotice(command, current, rules);
  const request = current.requests[requestId];
  const old = request?.to.find((recipient) => recipient.role === role);
  if (request === undefined || old === undefined) return refuse({ kind: 'unknown-request' });
  if (request.status !== 'open') return refuse({ kind: 'already-answered' });
  const party = addressReading.parse(filed.answers);
  const to = { role, organisation: old.organisation, party };
  return accept({ type: 'RequestReaddressed', requestId, role, to, filed, at, by });
};

export const openNotice: Decider<OpenNotice> = ({ noticeId, at, by }, current) => {
  const notice = current.notices[noticeId];
  if (notice === undefined) return refuse({ kind: 'unknown-request' });
  return notice.openedAt === undefined ? accept({ type: 'NoticeOpened', noticeId, at, by }) : accept();
};

/** The coordinator takes the list of agencies up again, to add or leave out one. */
export const reviseAgencies: Decider<ReviseAgencies> = (command, current, rules) => {
  if (current.phase === 'closed') return refuse({ kind: 'case-closed' });
  if (current.phase !== 'review') return refuse({ kind: 'not-in-review' });
  const isOpen = Object.values(current.requests).some(
    ({ kind, status }) => kind === 'agency-list' && status === 'open',
  );
  if (isOpen) return accept();
  const step = { kind: 'agency-list', to: [coordinator(rules.partnership)], audience: 'staff' } as const;
  return accept(...openRequests([step], current, rules, command));
};
