/** From the record to the clock: new events start or wake the execution of their case. */
import { z } from 'zod';
import { container } from '../runtime/container.ts';
import { eventDoor } from '../runtime/event-door.ts';
import { wakeWorkflow } from '../use-cases/wake-workflow.ts';
import { eachRecord, numberAttribute, textAttribute } from './records.ts';

const eventImage = z.object({ caseId: textAttribute, seq: numberAttribute });

export const handler = eventDoor((event: unknown) =>
  eachRecord(event, async (image) => {
    const { caseId, seq } = eventImage.parse(image);
    const ports = container();
    // Read from the table rather than the stream: it is checked against its hash on the way.
    const [stored] = await ports.cases.events(caseId, [seq]);
    if (stored === undefined)
      throw new Error(`Event ${String(seq)} of ${caseId} is on the stream but not in the table.`);
    await wakeWorkflow(ports)(caseId, seq, stored.event);
  }),
);
