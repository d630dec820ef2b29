/** What events do to the notices of a case. */
import type { Case, Notice } from './case.ts';
import type { CaseEvent } from './events.ts';

const change = (current: Case, id: string, next: Partial<Notice>): Case => {
  const notice = current.notices[id];
  return notice === undefined
    ? current
    : { ...current, notices: { ...current.notices, [id]: { ...notice, ...next } } };
};

export const evolveNotice = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'NoticeGiven':
      return {
        ...current,
        notices: { ...current.notices, [event.notice.id]: { ...event.notice, givenAt: event.at } },
      };
    case 'NoticeOpened':
      return change(current, event.noticeId, { openedAt: event.at });
    case 'MessageBounced':
      return event.noticeId === undefined
        ? current
        : change(current, event.noticeId, { bounced: event.what });
    default:
      return current;
  }
};
