import { Construct } from 'constructs';
import { Ask } from './ask.ts';
import type { PhaseProps, PhaseSteps } from './phase.ts';

/** Notify: the officer re-keys the notification for the national service and records its reference. */
export class NotifyPhase extends Construct {
  readonly steps: PhaseSteps<'submit'>;

  constructor(scope: Construct, id: string, { workflow }: PhaseProps) {
    super(scope, id);
    const submit = new Ask(this, 'Submit', {
      workflow,
      group: 'nationalSubmission',
      title: 'Notify: record the national submission',
      ask: 'Ask the officer to submit nationally',
      nudge: 'Nudge the officer',
    });
    this.steps = { submit: submit.state };
  }
}
