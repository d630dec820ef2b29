import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';

const attributes = z.record(z.string(), z.custom<AttributeValue>());
const stream = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), NewImage: attributes }) })),
});

export const newItems = (event: unknown) =>
  stream.parse(event).Records.map(({ dynamodb }) => ({
    sequenceNumber: dynamodb.SequenceNumber,
    item: z.record(z.string(), z.unknown()).parse(unmarshall(dynamodb.NewImage)),
  }));
