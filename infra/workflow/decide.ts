import { Construct } from 'constructs';
import { Ask } from './ask.ts';
import type { PhaseProps, PhaseSteps } from './phase.ts';

/** Decide: the three statutory partners sign; a dissent goes down the partnership's dispute path. */
export class DecidePhase extends Construct {
  readonly steps: PhaseSteps<'sign' | 'determine'>;

  constructor(scope: Construct, id: string, { workflow }: PhaseProps) {
    super(scope, id);
    const sign = new Ask(this, 'Sign', {
      workflow,
      group: 'signOffs',
      title: 'Decide: ask the three partners to sign',
      ask: 'Ask the partner to sign',
      nudge: 'Nudge the partner',
    });
    const determine = new Ask(this, 'Determine', {
      workflow,
      group: 'determination',
      title: 'Decide: determine the dispute',
      ask: 'Ask for the determination',
      nudge: 'Nudge about the determination',
    });
    this.steps = { sign: sign.state, determine: determine.state };
  }
}
