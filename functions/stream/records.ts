/** Records of the table's stream, one by one: those that fail are given back, the others are not repeated. */
import { z } from 'zod';
import { faultOf, logger } from '../runtime/logger.ts';

const streamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
  ),
});

/** An attribute as the stream writes it: `{ "S": "text" }`, `{ "N": "1" }`. */
export const textAttribute = z.object({ S: z.string() }).transform(({ S }) => S);
export const numberAttribute = z.object({ N: z.string() }).transform(({ N }) => Number(N));

export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Takes the records in order. The first that fails and those behind it are given back, because the order of a case's
 * events is kept by the stream only while nobody jumps the queue.
 */
export const eachRecord = async (
  event: unknown,
  take: (image: unknown) => Promise<void>,
): Promise<BatchAnswer> => {
  const { Records: records } = streamEvent.parse(event);
  for (const { dynamodb } of records) {
    try {
      await take(dynamodb.NewImage);
    } catch (error) {
      logger.error('A record of the stream failed and will be delivered again', faultOf(error));
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};
