/** Events as items: append-only, each linked to the one before by its hash. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { StoredEvent } from '../../use-cases/ports.ts';
import { type Item, keys } from './table.ts';

/** What the first event of every case is linked to. */
export const chainStart = '0'.repeat(64);

const link = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update(body).digest('hex');

/** The items of new events, and the end of the chain after them. */
export const eventItems = (
  caseId: string,
  events: readonly CaseEvent[],
  firstSeq: number,
  lastHash: string,
): { readonly items: readonly Item[]; readonly lastHash: string } => {
  const items: Item[] = [];
  let previous = lastHash;
  for (const [index, event] of events.entries()) {
    const seq = firstSeq + index;
    const body = JSON.stringify(event);
    const hash = link(previous, body);
    items.push({
      ...keys.event(caseId, seq),
      type: 'event',
      caseId,
      seq,
      eventType: event.type,
      body,
      previous,
      hash,
    });
    previous = hash;
  }
  return { items, lastHash: previous };
};

/** Written by ourselves and linked by hash; what is checked here is that it is one of our events at all. */
const isEvent = (value: unknown): value is CaseEvent =>
  z.object({ type: z.string(), at: z.iso.datetime(), by: z.object({ id: z.string() }) }).safeParse(value)
    .success;

const eventItem = z.object({ seq: z.number(), body: z.string(), hash: z.string(), previous: z.string() });

const damaged = (seq: number, of: string, what: string): Error =>
  new Error(`Event ${String(seq)} of ${of} ${what}: the stored record was damaged.`);

/** @throws Error when the item is not an event, or its bytes do not give its hash: the record was damaged. */
export const parseEventItem = (item: Item): StoredEvent => {
  const { seq, body, hash, previous } = eventItem.parse(item);
  const event: unknown = JSON.parse(body);
  if (!isEvent(event) || link(previous, body) !== hash) {
    throw damaged(seq, String(item.pk), 'does not match its hash');
  }
  return { seq, event, hash };
};

/**
 * The events of a case from the first on, in order.
 * @throws Error when one is missing, does not match its hash, or is not linked to the one before.
 */
export const wholeChain = (caseId: string, items: readonly Item[]): readonly StoredEvent[] => {
  let end = chainStart;
  return items.map((item, index) => {
    const stored = parseEventItem(item);
    if (stored.seq !== index + 1) throw damaged(index + 1, caseId, 'is missing');
    if (eventItem.parse(item).previous !== end)
      throw damaged(stored.seq, caseId, 'is not linked to the one before');
    end = stored.hash;
    return stored;
  });
};
