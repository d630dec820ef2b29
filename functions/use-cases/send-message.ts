/** Sends a message once. It is claimed before and vouched for after, so that no retry can send it a second time. */
import type { Ports, StoredMessage } from './ports.ts';

type SendPorts = Pick<Ports, 'messages' | 'mail' | 'now'>;

/** The mail service's own event says within seconds that a message was taken; after this long without one it was not. */
const vouchedWithinMs = 15 * 60 * 1000;

/** From a state that nobody else is working on. @throws Error when the mail service refused it for now: try again. */
const claimAndSend = async (ports: SendPorts, seen: StoredMessage): Promise<void> => {
  const at = ports.now();
  if (!(await ports.messages.move(seen, 'sending', at))) return;
  const claimed: StoredMessage = { ...seen, state: 'sending', stateAt: at, claimedAt: at };
  const result = await ports.mail.send(seen.message);
  if (result === 'accepted') await ports.messages.move(claimed, 'sent', ports.now());
  if (result === 'refused') {
    await ports.messages.move(claimed, 'pending', ports.now());
    throw new Error(`The mail service refused message ${seen.message.key}; it stays to be sent.`);
  }
};

export const sendMessage =
  (ports: SendPorts) =>
  async (caseId: string, key: string): Promise<void> => {
    const seen = await ports.messages.find(caseId, key);
    if (seen?.state === 'pending') await claimAndSend(ports, seen);
  };

/**
 * Takes up what was interrupted: a message that nobody sent, and one that was claimed, but for which the mail service has
 * not vouched since. Returns how many were taken up.
 */
export const settleMessages =
  (ports: SendPorts) =>
  async (): Promise<number> => {
    const unsettled = await ports.messages.unsettled(100);
    const now = Date.parse(ports.now());
    const stale = unsettled.filter(({ stateAt }) => now - Date.parse(stateAt) >= vouchedWithinMs);
    for (const message of stale) await claimAndSend(ports, message);
    return stale.length;
  };
