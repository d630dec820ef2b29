import { JsonPath, Parallel } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Ask } from './ask.ts';
import type { PhaseProps, PhaseSteps } from './phase.ts';

/** Review: the agencies are confirmed, then their returns, the meeting and the record a–k run side by side. */
export class ReviewPhase extends Construct {
  readonly steps: PhaseSteps<'confirm-agencies' | 'gather'>;

  constructor(scope: Construct, id: string, { workflow }: PhaseProps) {
    super(scope, id);
    const agencyList = new Ask(this, 'AgencyList', {
      workflow,
      group: 'agencyList',
      title: 'Review: confirm the agencies',
      ask: 'Ask the coordinator to confirm the agencies',
      nudge: 'Nudge the coordinator about the agencies',
    });
    const returns = new Ask(this, 'Returns', {
      workflow,
      group: 'agencyReturns',
      title: 'Ask each agency for its return',
      ask: 'Ask the agency',
      nudge: 'Nudge the agency',
    });
    const meeting = new Ask(this, 'Meeting', {
      workflow,
      group: 'meeting',
      title: 'Hold the meeting',
      ask: 'Ask the coordinator for the meeting',
      nudge: 'Nudge the coordinator about the meeting',
    });
    const record = new Ask(this, 'Record', {
      workflow,
      group: 'record',
      title: 'Write the record',
      ask: 'Ask the coordinator for the record',
      nudge: 'Nudge the coordinator about the record',
    });
    const again = new Ask(this, 'AgencyListAgain', {
      workflow,
      group: 'agencyList',
      title: 'Take up the list of agencies again',
      ask: 'Ask the coordinator for the list again',
      nudge: 'Nudge the coordinator about the list',
    });
    const converted = new Ask(this, 'Converted', {
      workflow,
      group: 'nationalSubmission',
      title: 'Notify a case that was referred, while it is reviewed',
      ask: 'Ask the officer to submit the referred case nationally',
      nudge: 'Nudge the officer about the referred case',
    });
    const gather = new Parallel(this, 'Gather', {
      stateName: 'Review: gather returns, meeting and record',
      resultPath: JsonPath.DISCARD,
    }).branch(returns.state, meeting.state, record.state, again.state, converted.state);
    this.steps = { 'confirm-agencies': agencyList.state, gather };
  }
}
