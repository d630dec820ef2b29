/** Gives a function the table's new events or new messages, at least once, and keeps what it cannot take. */
import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { deadLetterQueue } from './dead-letter-queue.ts';

export interface StreamSourceProps {
  readonly table: Table;
  readonly of: 'events' | 'messages';
  readonly to: LambdaFunction;
}

const itemType = { events: 'event', messages: 'message' } as const;

export class StreamSource extends Construct {
  constructor(scope: Construct, id: string, { table, of, to }: StreamSourceProps) {
    super(scope, id);
    const { tableStreamArn } = table;
    if (tableStreamArn === undefined) throw new Error('The record table has no stream');
    table.grantStreamRead(to);
    to.addEventSourceMapping('Stream', {
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { NewImage: { type: { S: [itemType[of]] } } },
        }),
      ],
      batchSize: 10,
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(deadLetterQueue(this, 'Undeliverable')),
    });
  }
}
