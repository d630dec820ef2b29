/** The rapid review meeting, with the quorum by the partnership's own rule. Without it, the meeting is to be held again. */
import { quorate } from '../../partnership/quorum.ts';
import { accept } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { followedBy, openRequests } from '../open-request.ts';
import { meetingReading } from '../readings.ts';
import { coordinator } from '../recipients-of-case.ts';
import type { Answer } from './answer.ts';

export const meeting: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const reading = meetingReading.parse(filed.answers);
  const present = reading.attendance.partners;
  const held = quorate(rules.partnership, present).quorate;
  const recorded: CaseEvent = {
    type: 'MeetingRecorded',
    requestId: request.id,
    date: reading.meeting.date,
    present,
    quorate: held,
    filed,
    at,
    by,
  };
  if (held) return accept(recorded);
  const again = {
    kind: 'rapid-review-meeting',
    to: [coordinator(rules.partnership)],
    audience: 'staff',
  } as const;
  return accept(...followedBy(current, [recorded], (after) => openRequests([again], after, rules, command)));
};
