/** The record in memory: versions checked, keys taken once, and a stream of what was inserted, as the table has it. */
import type { Case } from '../../functions/domain/case/case.ts';
import { openRequests } from '../../functions/domain/case/case.ts';
import type {
  CaseStore,
  Commit,
  CommitResult,
  ListEntry,
  MessageStore,
  StoredCase,
  StoredEvent,
  StoredMessage,
} from '../../functions/use-cases/ports.ts';

export type StreamRecord =
  | { readonly of: 'event'; readonly caseId: string; readonly seq: number }
  | { readonly of: 'message'; readonly caseId: string; readonly key: string };

export interface MemoryRecord {
  readonly cases: CaseStore;
  readonly messages: MessageStore;
  /** Everything inserted, in order. */
  readonly stream: StreamRecord[];
  readonly removedDrafts: string[];
}

const numberOf = (caseId: string): readonly [number, number] => {
  const [, year = '', number = ''] = caseId.split('-');
  return [Number(year), Number(number)];
};

const nextDue = (current: Case): string =>
  openRequests(current)
    .map(({ due }) => due)
    .toSorted()[0] ?? '9999-12-31';

export const memoryRecord = (): MemoryRecord => {
  const cases = new Map<string, StoredCase>();
  const events = new Map<string, StoredEvent[]>();
  const messages = new Map<string, StoredMessage>();
  const onces = new Map<string, string>();
  const numbers = new Map<number, number>();
  const stream: StreamRecord[] = [];
  const removedDrafts: string[] = [];

  const refusalOf = ({ before, after, messages: written, once }: Commit): CommitResult | undefined => {
    if (once !== undefined && onces.has(once)) return 'repeated';
    if (cases.get(after.id)?.current.version !== before?.current.version) return 'changed-meanwhile';
    const [year, number] = numberOf(after.id);
    const isTaken = before === undefined && (numbers.get(year) ?? 0) >= number;
    return isTaken || written.some(({ key }) => messages.has(key)) ? 'changed-meanwhile' : undefined;
  };

  const write = ({ after, events: happened, messages: written, once, draftId, before }: Commit): void => {
    const chain = events.get(after.id) ?? [];
    for (const event of happened) {
      const seq = chain.length + 1;
      chain.push({ seq, event, hash: `hash-${String(seq)}` });
      stream.push({ of: 'event', caseId: after.id, seq });
    }
    events.set(after.id, chain);
    cases.set(after.id, { current: after, lastHash: `hash-${String(chain.length)}` });
    const at = happened[0]?.at ?? after.openedAt;
    for (const message of written) {
      messages.set(message.key, { message, state: 'pending', createdAt: at, stateAt: at });
      stream.push({ of: 'message', caseId: after.id, key: message.key });
    }
    if (once !== undefined) onces.set(once, after.id);
    if (draftId !== undefined) removedDrafts.push(draftId);
    const [year, number] = numberOf(after.id);
    if (before === undefined) numbers.set(year, number);
  };

  const openEntries = (): readonly ListEntry[] =>
    [...cases.values()]
      .filter(({ current }) => current.closed === undefined)
      .map(({ current }) => ({ caseId: current.id, at: `${nextDue(current)}#${current.id}` }))
      .toSorted((one, other) => one.at.localeCompare(other.at));

  const stillAs = (seen: StoredMessage): boolean => {
    const now = messages.get(seen.message.key);
    return now?.state === seen.state && now.stateAt === seen.stateAt;
  };

  return {
    stream,
    removedDrafts,
    cases: {
      find: async (caseId) => cases.get(caseId),
      commit: async (commit) => {
        const refusal = refusalOf(commit);
        if (refusal === undefined) write(commit);
        return refusal ?? 'committed';
      },
      findOnce: async (once) => onces.get(once),
      history: async (caseId) => [...(events.get(caseId) ?? [])],
      events: async (caseId, seqs) => (events.get(caseId) ?? []).filter(({ seq }) => seqs.includes(seq)),
      lastNumber: async (year) => numbers.get(year) ?? 0,
      waitingFor: async () => [],
      openCases: async (limit, after = '') => {
        const entries = openEntries().filter(({ at }) => at > after);
        const page = entries.slice(0, limit);
        const next = page.at(-1)?.at;
        return { entries: page, ...(entries.length > limit && next !== undefined ? { next } : {}) };
      },
    },
    messages: {
      find: async (_caseId, key) => messages.get(key),
      ofCase: async (caseId) => [...messages.values()].filter(({ message }) => message.caseId === caseId),
      move: async (seen, to, at) => {
        if (!stillAs(seen)) return false;
        const { message, createdAt, claimedAt } = seen;
        const claim = to === 'sending' ? { claimedAt: at } : claimedAt === undefined ? {} : { claimedAt };
        messages.set(message.key, { message, createdAt, state: to, stateAt: at, ...claim });
        return true;
      },
      unsettled: async (limit) =>
        [...messages.values()]
          .filter(({ state }) => state === 'pending' || state === 'sending')
          .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))
          .slice(0, limit),
    },
  };
};
