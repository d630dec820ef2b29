/** How a case comes to be: notified by the local authority, or referred by an agency and perhaps notified later. */
import { latestVersion } from '../../../forms/versions.ts';
import { londonInstant } from '../timetable/london.ts';
import {
  accept,
  type ConvertCase,
  type Decider,
  type Decision,
  type ReferCase,
  refuse,
  type Rules,
  type SubmitNotification,
} from './commands.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { giveNotices } from './give-notice.ts';
import { followedBy, openRequests } from './open-request.ts';
import { pathOf } from './path-of.ts';
import { notificationReading } from './readings.ts';
import { coordinator, officer } from './recipients-of-case.ts';
import { rescheduleOf } from './reschedule.ts';
import { notificationTellings } from './tellings.ts';

/** Which edition of the guidance and of the record a new case is opened under, and keeps. */
const editions = ({ partnership }: Rules) => ({
  statutoryVersion: partnership.statutoryVersion,
  reviewFormVersion: Math.min(partnership.rapidReviewForm, latestVersion('rapid-review')),
});

/** Opens a notified case: the partners are told the same day, and the officer is asked for the national submission. */
export const submitNotification = (command: SubmitNotification, rules: Rules): Decision => {
  const { at, by, caseId, filed } = command;
  const reading = notificationReading.parse(filed.answers);
  const route = pathOf(reading);
  if (route.refused) return route;
  const awareAt = londonInstant(reading.notifier.awareDate, reading.notifier.awareTime);
  const submitted: CaseEvent = {
    type: 'NotificationSubmitted',
    caseId,
    path: route.path,
    awareAt,
    ...editions(rules),
    filed,
    at,
    by,
  };
  const opened = evolve(undefined, submitted);
  const step = {
    kind: 'national-submission',
    to: [officer(rules.partnership, by)],
    audience: 'staff',
  } as const;
  return accept(
    submitted,
    ...followedBy(
      opened,
      giveNotices(notificationTellings(route.path, rules.partnership, route.oldest), opened, command),
      (told) => openRequests([step], told, rules, command),
    ),
  );
};

/** Opens a local consideration: the same steps on a local clock, never sent to the Panel. */
export const referCase = (command: ReferCase, rules: Rules): Decision => {
  const { at, by, caseId, referrer, filed } = command;
  const referred: CaseEvent = { type: 'CaseReferred', caseId, referrer, ...editions(rules), filed, at, by };
  const step = { kind: 'agency-list', to: [coordinator(rules.partnership)], audience: 'staff' } as const;
  return accept(referred, ...openRequests([step], evolve(undefined, referred), rules, command));
};

/** The local authority notifies a case that an agency had referred: what was gathered stays, the national clock begins. */
export const convertCase: Decider<ConvertCase> = (command, current, rules) => {
  if (current.kind === 'notified') return refuse({ kind: 'already-notified' });
  if (current.phase === 'closed') return refuse({ kind: 'case-closed' });
  const { at, by, filed } = command;
  const reading = notificationReading.parse(filed.answers);
  const route = pathOf(reading);
  if (route.refused) return route;
  if (route.path !== 'rapid-review') return refuse({ kind: 'no-rapid-review' });
  const awareAt = londonInstant(reading.notifier.awareDate, reading.notifier.awareTime);
  const converted: CaseEvent = { type: 'CaseConverted', awareAt, filed, at, by };
  const step = {
    kind: 'national-submission',
    to: [officer(rules.partnership, by)],
    audience: 'staff',
  } as const;
  return accept(
    ...followedBy(current, [converted], (after) =>
      followedBy(
        after,
        giveNotices(notificationTellings(route.path, rules.partnership, route.oldest), after, command),
        (told) => [
          ...rescheduleOf(told, rules, {
            at,
            by,
            why: 'The case has been notified, and the rapid review counts from awareness.',
          }),
          ...openRequests([step], told, rules, command),
        ],
      ),
    ),
  );
};
