/** Sends a message once. It is claimed before and vouched for after, so that no retry can send it a second time. */
import type { Ports, SendResult, StoredMessage } from './ports.ts';
import { recordDelivery } from './record-delivery.ts';

type SendPorts = Pick<Ports, 'cases' | 'messages' | 'mail' | 'rules' | 'now' | 'newSeed'>;

/** The mail service's own event says within seconds that a message was taken; after this long without one it was not. */
const vouchedWithinMs = 15 * 60 * 1000;

/**
 * From a state that nobody else is working on. One that the mail service refused for now stays to be sent; one that it
 * will never take is shown on the case like one that came back.
 */
const claimAndSend = async (
  ports: SendPorts,
  seen: StoredMessage,
): Promise<SendResult | 'taken-by-another'> => {
  const at = ports.now();
  if (!(await ports.messages.move(seen, 'sending', at))) return 'taken-by-another';
  const claimed: StoredMessage = { ...seen, state: 'sending', stateAt: at, claimedAt: at };
  const result = await ports.mail.send(seen.message);
  if (result === 'accepted') await ports.messages.move(claimed, 'sent', ports.now());
  if (result === 'refused') await ports.messages.move(claimed, 'pending', ports.now());
  if (result === 'rejected') await recordDelivery(ports)(seen.message.caseId, seen.message.key, 'rejected');
  return result;
};

/** @throws Error when the mail service refused the message for now: try again. */
export const sendMessage =
  (ports: SendPorts) =>
  async (caseId: string, key: string): Promise<void> => {
    const seen = await ports.messages.find(caseId, key);
    if (seen?.state !== 'pending') return;
    if ((await claimAndSend(ports, seen)) === 'refused') {
      throw new Error(`The mail service refused message ${key}; it stays to be sent.`);
    }
  };

/**
 * Takes up what was interrupted: a message that nobody sent, and one that was claimed, but for which the mail service has
 * not vouched since. Returns how many were taken up; one that is refused again waits for the next time, and holds up none.
 */
export const settleMessages = (ports: SendPorts) => async (): Promise<number> => {
  const unsettled = await ports.messages.unsettled(100);
  const now = Date.parse(ports.now());
  const stale = unsettled.filter(({ stateAt }) => now - Date.parse(stateAt) >= vouchedWithinMs);
  let sent = 0;
  for (const message of stale) sent += (await claimAndSend(ports, message)) === 'refused' ? 0 : 1;
  return sent;
};
