import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable, INextable, State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Step } from '../../functions/workflow/protocol.ts';

/** A state that leads back to the door. */
export type Leading = State & INextable;

/** What each phase offers the machine: a state for each of its steps. */
export type PhaseSteps<S extends Step> = Readonly<Record<S, Leading & IChainable>>;

export interface PhaseProps {
  readonly workflow: IFunction;
}
