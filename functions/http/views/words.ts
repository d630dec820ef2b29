/** The service's words for what the domain names. */
import type { Case, CasePath, ClosedReason, NoticeAbout, RequestKind } from '../../domain/case/case.ts';
import type { MessagePurpose } from '../../domain/messages/message.ts';
import type { PartnerId, Partnership } from '../../domain/partnership/partnership.ts';

/** After "asks you for". */
export const askedFor = {
  'national-submission': 'the reference of the submission to the national service',
  'agency-list': 'the list of agencies to ask',
  'agency-return': 'an agency return',
  'rapid-review-meeting': 'the record of the rapid review meeting',
  'rapid-review': 'the record of the rapid review',
  'sign-off': 'your decision on the rapid review',
  determination: 'the outcome of a stage of the dispute',
  'reviewer-named': 'the name of the reviewer',
  'panel-reply': 'the reply of the Panel',
} as const satisfies Record<RequestKind, string>;

/** As a title or a task. */
export const requestTitles = {
  'national-submission': 'Submit to the national service',
  'agency-list': 'Confirm the agencies',
  'agency-return': 'Agency return',
  'rapid-review-meeting': 'Record the rapid review meeting',
  'rapid-review': 'Write the rapid review record',
  'sign-off': 'Sign-off',
  determination: 'Determination of the dispute',
  'reviewer-named': 'Name the reviewer',
  'panel-reply': 'Record the Panel’s reply',
} as const satisfies Record<RequestKind, string>;

export const noticeTitles = {
  notification: 'Notification of a serious incident',
  review: 'Completed rapid review',
  'practice-review': 'Decision on a local child safeguarding practice review',
  'reviewer-named': 'Reviewer of the local child safeguarding practice review',
  outcome: 'Outcome of a rapid review',
  withdrawn: 'Notification withdrawn',
} as const satisfies Record<NoticeAbout, string>;

export const purposeWords = {
  asked: 'Request',
  reminder: 'Reminder',
  due: 'Due today',
  overdue: 'Overdue',
  escalation: 'Escalation',
  notice: 'Something to read',
  'no-longer-needed': 'No longer needed',
  bounced: 'A message came back',
  code: 'Code',
} as const satisfies Record<MessagePurpose, string>;

const pathWords = {
  'rapid-review': 'Serious incident notification',
  'looked-after-death': 'Death of a looked-after child',
  'care-leaver-death': 'Death of a care leaver',
} as const satisfies Record<CasePath, string>;

export const kindOf = ({ kind, path }: Case): string =>
  kind === 'notified' ? pathWords[path] : 'Local consideration';

export const phaseSentence = (current: Case): string => {
  switch (current.phase) {
    case 'notify':
      return 'The notification is to be submitted to the national service.';
    case 'review':
      if (current.round > 1)
        return 'The Panel asked the partners to reconsider: the record is being revised.';
      return current.agencies.length === 0
        ? 'The rapid review begins: the agencies are to be confirmed.'
        : 'The rapid review is under way: returns, meeting and record.';
    case 'decide':
      return current.dispute === undefined
        ? 'The three statutory partners are asked to sign the decision.'
        : 'A partner does not agree: the decision is in dispute.';
    case 'inform':
      return 'The decision is made and those who must know have been told.';
    case 'closed':
      return 'The case has ended.';
  }
};

export const closedWords = {
  'notification-only': 'It was notified, and the guidance asks for no rapid review.',
  'panel-agrees': 'The Panel agrees with the decision.',
  'criteria-not-met': 'The Panel found that the criteria for notification are not met.',
  'panel-withdrew': 'The notification was withdrawn with the Panel.',
  withdrawn: 'It was withdrawn, with the reason on the record.',
  'local-consideration-complete': 'The local consideration is complete.',
} as const satisfies Record<ClosedReason, string>;

export const partnerName = (partnership: Partnership, partner: PartnerId): string =>
  partnership.partners.find(({ id }) => id === partner)?.organisation ?? partner;

export const decisionSentence = ({ decision }: Case): string => {
  if (decision === undefined) return 'No decision has been made yet.';
  const national = decision.national ? ' The partners think that a national review may be necessary.' : '';
  return decision.lcspr
    ? `A local child safeguarding practice review will be carried out.${national}`
    : `There will be no local child safeguarding practice review.${national}`;
};
