/** How a case begins: with a notification, or with a referral for consideration. */
import type { Case } from './case.ts';
import type { EventOf } from './events.ts';

const blank = {
  version: 1,
  round: 1,
  requests: {},
  notices: {},
  agencies: [],
  meetings: [],
  signOffs: [],
  reviewerNamed: false,
  panelReplies: [],
  filings: [],
} as const;

export const openNotified = (event: EventOf<'NotificationSubmitted'>): Case => ({
  ...blank,
  id: event.caseId,
  kind: 'notified',
  path: event.path,
  phase: 'notify',
  statutoryVersion: event.statutoryVersion,
  reviewFormVersion: event.reviewFormVersion,
  starts: { aware: event.awareAt },
  openedAt: event.at,
  openedBy: event.by,
});

export const openReferred = (event: EventOf<'CaseReferred'>): Case => ({
  ...blank,
  id: event.caseId,
  kind: 'local-consideration',
  path: 'rapid-review',
  phase: 'review',
  statutoryVersion: event.statutoryVersion,
  reviewFormVersion: event.reviewFormVersion,
  starts: { referred: event.at },
  openedAt: event.at,
  openedBy: event.by,
  referrer: event.referrer,
});
