/** Runs a function every so many minutes. */
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export interface RegularRunProps {
  readonly everyMinutes: number;
  readonly of: IFunction;
}

export class RegularRun extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, of }: RegularRunProps) {
    super(scope, id);
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      /** The next run makes up for a missed one, so that there is nothing to keep. */
      targets: [new LambdaFunction(of, { retryAttempts: 2, maxEventAge: Duration.minutes(everyMinutes) })],
    });
  }
}
