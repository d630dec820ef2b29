/** What events do to the notices of a case. */
import type { Case, Notice } from './case.ts';
import type { CaseEvent, EventOf } from './events.ts';

const change = (current: Case, id: string, next: Partial<Notice>): Case => {
  const notice = current.notices[id];
  return notice === undefined
    ? current
    : { ...current, notices: { ...current.notices, [id]: { ...notice, ...next } } };
};

const readdress = (current: Case, { noticeId, to }: EventOf<'NoticeReaddressed'>): Case => {
  const notice = current.notices[noticeId];
  if (notice === undefined) return current;
  const { bounced: _bounced, ...rest } = notice;
  return { ...current, notices: { ...current.notices, [noticeId]: { ...rest, to } } };
};

export const evolveNotice = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'NoticeGiven':
      return {
        ...current,
        notices: { ...current.notices, [event.notice.id]: { ...event.notice, givenAt: event.at } },
      };
    case 'NoticeReaddressed':
      return readdress(current, event);
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
