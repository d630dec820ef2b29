/** What the mail service says became of a message: onto the message, and a bounce onto the case. */
import { theService } from './ask-request.ts';
import { changeCase } from './change-case.ts';
import type { MessageState, Ports, StoredMessage } from './ports.ts';

export type Delivery = Exclude<MessageState, 'pending' | 'sending'>;

/** Events come late, twice and out of order: a state only ever moves on. */
const rank = {
  pending: 0,
  sending: 1,
  sent: 2,
  delivered: 3,
  rejected: 4,
  bounced: 4,
  complained: 5,
} as const satisfies Record<MessageState, number>;

export const recordDelivery =
  (ports: Pick<Ports, 'cases' | 'messages' | 'rules' | 'now' | 'newSeed'>) =>
  async (caseId: string, key: string, delivery: Delivery): Promise<void> => {
    const seen = await ports.messages.find(caseId, key);
    // Codes are not messages of a case, and are not kept.
    if (seen === undefined) return;
    if (delivery === 'bounced' || delivery === 'complained' || delivery === 'rejected') {
      const { requestId, noticeId, role } = seen.message;
      const about = {
        ...(requestId === undefined ? {} : { requestId }),
        ...(noticeId === undefined ? {} : { noticeId }),
      };
      await changeCase(ports)(caseId, {
        type: 'ReportBounce',
        messageKey: key,
        role,
        about,
        address: seen.message.to,
        what: delivery,
        by: { ...theService, id: 'mail' },
      });
    }
    await moveOn(ports, seen, delivery);
  };

/** Several events about one message come at once: whoever is second looks again, and finds that it is done or goes on. */
const tries = 5;

const moveOn = async (
  ports: Pick<Ports, 'messages' | 'now'>,
  seen: StoredMessage | undefined,
  delivery: Delivery,
  attempt = 1,
): Promise<void> => {
  if (seen === undefined || rank[delivery] <= rank[seen.state]) return undefined;
  if (await ports.messages.move(seen, delivery, ports.now())) return undefined;
  if (attempt === tries)
    throw new Error(`Message ${seen.message.key} kept changing while its delivery was noted.`);
  const { caseId, key } = seen.message;
  return moveOn(ports, await ports.messages.find(caseId, key), delivery, attempt + 1);
};
