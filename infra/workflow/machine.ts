/**
 * A case's machine: ask the record which phase the case is in, wait there for people, ask again.
 * It keeps nothing that the record does not have, so that a run can begin in any phase.
 */
import { RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  JsonPath,
  LogLevel,
  StateMachine,
  StateMachineType,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Step } from '../../functions/workflow/protocol.ts';
import { DecidePhase } from './decide.ts';
import { InformPhase } from './inform.ts';
import { NotifyPhase } from './notify.ts';
import type { PhaseSteps } from './phase.ts';
import { ReviewPhase } from './review.ts';
import { call } from './task.ts';

export class CaseMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { workflow }: { readonly workflow: IFunction }) {
    super(scope, id);
    const door = call(this, 'Door', {
      workflow,
      title: 'Which phase is the case in?',
      comment: 'Read from the record each time, so that a new run goes on where the last one was',
      payload: { task: 'door', caseId: JsonPath.stringAt('$.caseId') },
    });
    const ended = new Succeed(this, 'Ended', { stateName: 'The case has ended' });
    const unknown = new Fail(this, 'Unknown', {
      stateName: 'No such step',
      error: 'UnknownStep',
      cause: 'The door named a step this machine does not have: deploy the machine and the function together',
    });
    const steps: PhaseSteps<Exclude<Step, 'done'>> = {
      ...new NotifyPhase(this, 'Notify', { workflow }).steps,
      ...new ReviewPhase(this, 'Review', { workflow }).steps,
      ...new DecidePhase(this, 'Decide', { workflow }).steps,
      ...new InformPhase(this, 'Inform', { workflow }).steps,
    };
    const choice = new Choice(this, 'Where', { stateName: 'Continue there' });
    for (const [step, state] of Object.entries(steps)) {
      choice.when(Condition.stringEquals('$.step', step), state);
      state.next(door);
    }
    choice.when(Condition.stringEquals('$.step', 'done'), ended).otherwise(unknown);
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(door.next(choice)),
      stateMachineType: StateMachineType.STANDARD,
      comment: 'One serious incident, from notification to informing the Panel',
      logs: {
        destination: new LogGroup(this, 'Log', {
          retention: RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
  }
}
