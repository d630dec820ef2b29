/** The record a–k is complete: the three statutory partners are asked to sign what it proposes. */
import type { CaseEvent } from '../events.ts';
import type { RequestKind } from '../case.ts';
import { accept, refuse } from '../commands.ts';
import { followedBy, openRequests, type Opening } from '../open-request.ts';
import { recordReading } from '../readings.ts';
import { coordinator, partnerDeputy, partnerLead } from '../recipients-of-case.ts';
import type { Answer } from './answer.ts';

const ofTheReview: ReadonlySet<RequestKind> = new Set([
  'agency-list',
  'agency-return',
  'rapid-review-meeting',
]);

export const record: Answer = (command, request, current, rules) => {
  if (!current.meetings.some(({ quorate }) => quorate)) return refuse({ kind: 'meeting-not-recorded' });
  const { at, by, filed } = command;
  const { d, e } = recordReading.parse(filed.answers);
  const completed: CaseEvent = {
    type: 'ReviewRecordCompleted',
    requestId: request.id,
    verdict: { lcspr: d.lcspr, national: e.national },
    filed,
    at,
    by,
  };
  // What the review still waited for is not waited for any more; a late return is still taken.
  const released = Object.values(current.requests)
    .filter(({ kind, status }) => status === 'open' && ofTheReview.has(kind))
    .map(({ id }): CaseEvent => ({ type: 'RequestReleased', requestId: id, at, by }));
  const signOffs = rules.partnership.partners.map(
    (partner): Opening => ({
      kind: 'sign-off',
      partner: partner.id,
      to: [partnerLead(partner), partnerDeputy(partner)],
      audience: 'link',
    }),
  );
  const naming: readonly Opening[] =
    d.lcspr && !current.reviewerNamed
      ? [{ kind: 'reviewer-named', to: [coordinator(rules.partnership)], audience: 'staff' }]
      : [];
  return accept(
    ...followedBy(current, [completed, ...released], (after) =>
      openRequests([...signOffs, ...naming.filter(() => !isNamingOpen(after))], after, rules, command),
    ),
  );
};

const isNamingOpen = (current: Parameters<Answer>[2]): boolean =>
  Object.values(current.requests).some(({ kind, status }) => kind === 'reviewer-named' && status === 'open');
