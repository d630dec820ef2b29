import { JsonPath, Parallel } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Ask } from './ask.ts';
import type { PhaseProps, PhaseSteps } from './phase.ts';

/** Inform: the reviewer is named when there is to be a review, and the Panel's reply is recorded. */
export class InformPhase extends Construct {
  readonly steps: PhaseSteps<'inform'>;

  constructor(scope: Construct, id: string, { workflow }: PhaseProps) {
    super(scope, id);
    const reviewer = new Ask(this, 'Reviewer', {
      workflow,
      group: 'reviewerNamed',
      title: 'Name the reviewer',
      ask: "Ask for the reviewer's name",
      nudge: "Nudge about the reviewer's name",
    });
    const reply = new Ask(this, 'Reply', {
      workflow,
      group: 'panelReply',
      title: "Record the Panel's reply",
      ask: "Ask for the Panel's reply",
      nudge: "Nudge about the Panel's reply",
    });
    const converted = new Ask(this, 'Converted', {
      workflow,
      group: 'nationalSubmission',
      title: 'Notify a case that was referred, before the Panel is informed',
      ask: 'Ask the officer to submit the case nationally first',
      nudge: 'Nudge the officer about submitting first',
    });
    const inform = new Parallel(this, 'Inform', {
      stateName: "Inform: the reviewer and the Panel's reply",
      resultPath: JsonPath.DISCARD,
    }).branch(reviewer.state, reply.state, converted.state);
    this.steps = { inform };
  }
}
