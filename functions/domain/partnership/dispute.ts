import type { DisputeStage, Partnership, Party } from './partnership.ts';

export type DisputeOutcome = DisputeStage['outcomes'][number];

/** How a stage ended, as the case keeps it. */
export interface ConcludedStage {
  readonly stageId: string;
  readonly outcome: DisputeOutcome;
}

export type DisputePosition =
  | { readonly kind: 'open'; readonly stage: DisputeStage }
  | { readonly kind: 'ended'; readonly outcome: 'agreed' | 'determined'; readonly stageId: string }
  /** The last stage ended unresolved: settings do not allow it, a record of older settings might hold it. */
  | { readonly kind: 'exhausted'; readonly stageId: string };

/**
 * Where a dispute stands: the stage that is open, or how it ended. `concluded` in order of time. A stage that the
 * settings no longer know counts as the first ones did, so that a change of settings never restarts a dispute.
 */
export const disputePosition = (
  stages: readonly DisputeStage[],
  concluded: readonly ConcludedStage[],
): DisputePosition => {
  const last = concluded.at(-1);
  if (last !== undefined && last.outcome !== 'unresolved')
    return { kind: 'ended', outcome: last.outcome, stageId: last.stageId };
  const known = stages.findIndex(({ id }) => id === last?.stageId);
  const next = stages[known === -1 ? concluded.length : known + 1];
  if (next !== undefined) return { kind: 'open', stage: next };
  return { kind: 'exhausted', stageId: last?.stageId ?? '' };
};

/** Who is asked to record how the stage ended. */
export const askedForStage = (
  { coordinator, independent }: Pick<Partnership, 'coordinator' | 'independent'>,
  { askedOf }: Pick<DisputeStage, 'askedOf'>,
): Party => (askedOf === 'independent' ? independent : coordinator);
