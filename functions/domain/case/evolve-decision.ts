/** What events do to the decision of a case: proposal, sign-offs, dispute, decision, the Panel's reply. */
import type { Case } from './case.ts';
import type { Instant } from '../timetable/milestone.ts';
import type { CaseEvent } from './events.ts';

/** A new round: what led to the old decision stays on the record, as events and filings. */
const reopen = (
  { decision: _decision, dispute: _dispute, proposal: _proposal, ...rest }: Case,
  reopened: Instant,
): Case => ({
  ...rest,
  starts: { ...rest.starts, reopened },
  phase: 'review',
  round: rest.round + 1,
});

export const evolveDecision = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'ReviewRecordCompleted':
      return { ...current, proposal: { ...event.verdict, round: current.round }, phase: 'decide' };
    case 'SignOffGiven': {
      const { partner, verdict, capacity, by, at } = event;
      const round = current.requests[event.requestId]?.round ?? current.round;
      const signOff = { partner, verdict, capacity, by, at, round, seq: current.version };
      return { ...current, signOffs: [...current.signOffs, signOff] };
    }
    case 'DisputeOpened':
      return {
        ...current,
        dispute: { openedAt: event.at, round: current.round, stages: [] },
        starts: { ...current.starts, 'dispute-opened': event.at },
      };
    case 'DisputeStageConcluded': {
      if (current.dispute === undefined) return current;
      const { stageId: id, title, outcome, at } = event;
      const stages = [...current.dispute.stages, { id, title, outcome, at, seq: current.version }];
      // The next stage, if there is one, counts its days from here.
      const starts = { ...current.starts, 'dispute-opened': at };
      return { ...current, starts, dispute: { ...current.dispute, stages } };
    }
    case 'DecisionMade':
      return {
        ...current,
        decision: { ...event.verdict, how: event.how, at: event.at, round: current.round },
        starts: { ...current.starts, decided: event.at },
        phase: 'inform',
      };
    case 'PanelInformed':
      return { ...current, starts: { ...current.starts, informed: event.at } };
    case 'PanelReplied':
      return {
        ...current,
        panelReplies: [
          ...current.panelReplies,
          { type: event.reply, effect: event.effect, at: event.at, seq: current.version },
        ],
      };
    case 'DecisionReopened':
      return reopen(current, event.at);
    default:
      return current;
  }
};
