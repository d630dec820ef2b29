/** A stage of a dispute is concluded: agreed, determined, or on to the next stage. */
import { disputePosition } from '../../partnership/dispute.ts';
import type { CaseEvent } from '../events.ts';
import { accept, refuse } from '../commands.ts';
import { decide } from '../decision.ts';
import { stageOpening } from '../dispute-of-case.ts';
import { followedBy, openRequests } from '../open-request.ts';
import { determinationReading } from '../readings.ts';
import type { Answer } from './answer.ts';

export const determination: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const { stage } = request;
  if (stage === undefined) throw new Error(`The determination ${request.id} belongs to no stage.`);
  const { outcome, lcspr, national } = determinationReading.parse(filed.answers);
  if (!stage.outcomes.includes(outcome))
    return refuse({ kind: 'outcome-not-offered', offered: stage.outcomes });
  const concluded: CaseEvent = {
    type: 'DisputeStageConcluded',
    requestId: request.id,
    stageId: stage.id,
    title: stage.title,
    outcome,
    filed,
    at,
    by,
  };
  if (outcome === 'unresolved') {
    const past = (current.dispute?.stages ?? []).map(({ id, outcome: ended }) => ({
      stageId: id,
      outcome: ended,
    }));
    const position = disputePosition(rules.partnership.dispute, [...past, { stageId: stage.id, outcome }]);
    // The path of a dispute ends in a decision; its last stage does not offer to leave it open.
    if (position.kind !== 'open') return refuse({ kind: 'outcome-not-offered', offered: stage.outcomes });
    return accept(
      ...followedBy(current, [concluded], (after) =>
        openRequests([stageOpening(position.stage, rules)], after, rules, command),
      ),
    );
  }
  if (lcspr === undefined) return refuse({ kind: 'decision-missing' });
  const verdict = { lcspr, national: national ?? false };
  const how = outcome === 'agreed' ? 'agreed' : 'determined';
  return accept(...followedBy(current, [concluded], (after) => decide(verdict, how, after, rules, command)));
};
