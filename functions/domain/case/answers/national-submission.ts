/** The local authority has re-keyed the notification into the national service and records its reference. */
import { accept } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { informOf } from '../inform.ts';
import { followedBy, openRequests } from '../open-request.ts';
import { nationalSubmissionReading } from '../readings.ts';
import { coordinator } from '../recipients-of-case.ts';
import { rescheduleOf } from '../reschedule.ts';
import { londonInstant } from '../../timetable/london.ts';
import type { Answer } from './answer.ts';

export const nationalSubmission: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const { submission } = nationalSubmissionReading.parse(filed.answers);
  const recorded: CaseEvent = {
    type: 'NationalSubmissionRecorded',
    requestId: request.id,
    nationalReference: submission.reference,
    submittedAt: londonInstant(submission.date, submission.time),
    filed,
    at,
    by,
  };
  if (current.path !== 'rapid-review')
    return accept(recorded, { type: 'CaseClosed', reason: 'notification-only', at, by });
  const why = 'The notification has been sent to the Panel, and the rapid review counts from it.';
  return accept(
    ...followedBy(current, [recorded], (after) =>
      current.phase === 'notify'
        ? openRequests(
            [{ kind: 'agency-list', to: [coordinator(rules.partnership)], audience: 'staff' }],
            after,
            rules,
            command,
          )
        : followedBy(after, rescheduleOf(after, rules, { at, by, why }), (moved) =>
            informOf(moved, rules, command),
          ),
    ),
  );
};
