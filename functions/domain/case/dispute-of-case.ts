/** Opens the partnership's own dispute path on a case. */
import type { DisputeStage } from '../partnership/partnership.ts';
import type { Case, Request } from './case.ts';
import type { AnswerRequest, Rules } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { followedBy, openRequests, type Opening } from './open-request.ts';
import { coordinator, independent } from './recipients-of-case.ts';

export const stageOpening = (stage: DisputeStage, { partnership }: Rules): Opening =>
  stage.askedOf === 'independent'
    ? { kind: 'determination', stage, to: [independent(partnership)], audience: 'link' }
    : { kind: 'determination', stage, to: [coordinator(partnership)], audience: 'staff' };

/** A second dissent joins the dispute that is already open. */
export const openDispute = (
  request: Request,
  current: Case,
  rules: Rules,
  command: AnswerRequest,
): readonly CaseEvent[] => {
  const first = rules.partnership.dispute[0];
  if (current.dispute !== undefined || request.partner === undefined || first === undefined) return [];
  const { at, by } = command;
  const opened: CaseEvent = { type: 'DisputeOpened', partner: request.partner, at, by };
  return followedBy(current, [opened], (after) =>
    openRequests([stageOpening(first, rules)], after, rules, command),
  );
};
