/** Every quarter of an hour: takes up messages whose sending was interrupted, and dates that a new holiday moves. */
import { container } from '../runtime/container.ts';
import { eventDoor } from '../runtime/event-door.ts';
import { logger } from '../runtime/logger.ts';
import { moveDeadlines } from '../use-cases/move-deadlines.ts';
import { settleMessages } from '../use-cases/send-message.ts';

export const handler = eventDoor(async (): Promise<void> => {
  const ports = container();
  const messages = await settleMessages(ports)();
  const cases = await moveDeadlines(ports)();
  if (messages + cases > 0) logger.info('Swept', { messages, cases });
});
