/** A record of the table's stream as Lambda hands it to a function. */
import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** Binary values travel as base64, times as seconds. */
const asJson = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && key !== '$unknown')
      .map(([key, item]) => [key, asJson(item)]),
  );
};

export interface LambdaRecord {
  readonly sequenceNumber: string;
  /** What the function gets in `Records`. */
  readonly json: unknown;
}

export const toLambdaRecord = (record: _Record, sourceArn: string): LambdaRecord => ({
  sequenceNumber: record.dynamodb?.SequenceNumber ?? '',
  json: {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion,
    dynamodb: asJson(record.dynamodb),
    eventSourceARN: sourceArn,
  },
});
