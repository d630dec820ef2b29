/** What holds of every case, whatever was done to it in whatever order. */
import { expect } from 'vitest';
import { openRequests } from '../../../functions/domain/case/case.ts';
import type { CaseEvent, EventType } from '../../../functions/domain/case/events.ts';
import { evolveAll } from '../../../functions/domain/case/evolve.ts';
import type { ALife } from '../../builders/a-case.ts';
import { marker } from '../../builders/marked.ts';

const counts = (values: readonly (string | number)[]): number => values.length - new Set(values).size;

/** What a case that has ended still takes: that somebody read, that mail came back, and late words for the record. */
const welcomeAfterTheEnd: ReadonlySet<EventType> = new Set([
  'NoticeOpened',
  'MessageBounced',
  'AgencyReturnSubmitted',
  'SignOffGiven',
]);

const roundsOf = (events: readonly CaseEvent[], type: EventType): readonly number[] => {
  let round = 1;
  return events.flatMap((event) => {
    if (event.type === 'DecisionReopened') round += 1;
    return event.type === type ? [round] : [];
  });
};

const afterTheEnd = (events: readonly CaseEvent[]): readonly EventType[] => {
  const end = events.findIndex(({ type }) => type === 'CaseClosed');
  return end === -1 ? [] : events.slice(end + 1).map(({ type }) => type);
};

const national = ['panel', 'ofsted', 'dfe'];

/** Notices to national bodies that were given before the notification had been sent to them. */
const toldTooEarly = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const sent = events.findIndex(({ type }) => type === 'NationalSubmissionRecorded');
  const before = sent === -1 ? events : events.slice(0, sent);
  return before.filter((event) => event.type === 'NoticeGiven' && national.includes(event.notice.to.role));
};

export const expectSound = ({ case: current, events, messages }: ALife): void => {
  expect(current.version).toBe(events.length);
  expect(evolveAll(undefined, events)).toEqual(current);
  expect(counts(roundsOf(events, 'DecisionMade'))).toBe(0);
  expect(counts(events.filter(({ type }) => type === 'CaseClosed').map(({ type }) => type))).toBe(0);
  expect(afterTheEnd(events).filter((type) => !welcomeAfterTheEnd.has(type))).toEqual([]);
  expect(counts([...Object.keys(current.requests), ...Object.keys(current.notices)])).toBe(0);
  const opened = events.filter(({ type }) => type === 'RequestOpened' || type === 'NoticeGiven').length;
  expect(Object.keys(current.requests).length + Object.keys(current.notices).length).toBe(opened);
  expect(counts(messages.map(({ key }) => key))).toBe(0);
  expect(toldTooEarly(events)).toEqual([]);
  expect(current.kind === 'local-consideration' ? roundsOf(events, 'PanelInformed') : []).toEqual([]);
  const waiting = openRequests(current);
  expect(waiting.filter(({ due, to }) => !/^\d{4}-\d\d-\d\d$/.test(due) || to.length === 0)).toEqual([]);
  expect(current.phase === 'closed' ? waiting : []).toEqual([]);
  expect(current.filings.map(({ seq }) => seq)).toEqual(
    events.flatMap((event, index) => ('filed' in event ? [index + 1] : [])),
  );
  const agencies = current.agencies.map(({ id }) => id);
  expect(counts(agencies)).toBe(0);
  for (const { to: _address, ...message } of messages) {
    expect(JSON.stringify(message).toLowerCase()).not.toContain(marker);
    expect(message.key).toMatch(/^[\w-]{1,256}$/);
  }
};
