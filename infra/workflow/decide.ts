import { JsonPath, Parallel } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Ask } from './ask.ts';
import type { PhaseProps, PhaseSteps } from './phase.ts';

/**
 * Decide: the three statutory partners sign, and a dissent goes down the partnership's dispute path meanwhile. A case
 * that was referred may be notified even now.
 */
export class DecidePhase extends Construct {
  readonly steps: PhaseSteps<'decide'>;

  constructor(scope: Construct, id: string, { workflow }: PhaseProps) {
    super(scope, id);
    const sign = new Ask(this, 'Sign', {
      workflow,
      group: 'signOffs',
      title: 'Ask the three partners to sign',
      ask: 'Ask the partner to sign',
      nudge: 'Nudge the partner',
    });
    const determine = new Ask(this, 'Determine', {
      workflow,
      group: 'determination',
      title: 'Determine the dispute',
      ask: 'Ask for the determination',
      nudge: 'Nudge about the determination',
    });
    const converted = new Ask(this, 'Converted', {
      workflow,
      group: 'nationalSubmission',
      title: 'Notify a case that was referred, while it is decided',
      ask: 'Ask the officer to submit the decided case nationally',
      nudge: 'Nudge the officer about the decided case',
    });
    const decide = new Parallel(this, 'Decide', {
      stateName: 'Decide: sign-offs, and a dispute if there is one',
      resultPath: JsonPath.DISCARD,
    }).branch(sign.state, determine.state, converted.state);
    this.steps = { decide };
  }
}
