/** The one way a case changes: load it, decide, commit. Everything that changes a case goes through here. */
import type { Case } from '../domain/case/case.ts';
import type { Command } from '../domain/case/commands.ts';
import { decide } from '../domain/case/decide.ts';
import { evolve } from '../domain/case/evolve.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Refusal } from '../domain/case/refusals.ts';
import type { Message } from '../domain/messages/message.ts';
import { messagesFor } from '../domain/messages/messages-for.ts';
import type { Partnership } from '../domain/partnership/partnership.ts';
import type { Ports } from './ports.ts';

export type Outcome =
  | { readonly refused: false; readonly caseId: string }
  | { readonly refused: true; readonly refusal: Refusal };

export type Change = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'seed'> : never) : never;

interface Options {
  readonly once?: string;
  readonly draftId?: string;
  readonly draftVersion?: number;
  /** The case is to be a new one, and `once` has just been asked for: the commit itself finds out if that is wrong. */
  readonly isNew?: boolean;
}

/** Enough for every partner of a case to press at the same second; more would be a fault, not a crowd. */
const tries = 8;

const fold = (
  before: Case | undefined,
  events: readonly CaseEvent[],
  partnership: Partnership,
): { readonly after: Case | undefined; readonly messages: readonly Message[] } => {
  let after = before;
  const messages: Message[] = [];
  for (const event of events) {
    after = evolve(after, event);
    messages.push(...messagesFor(event, after, partnership));
  }
  return { after, messages };
};

/** What the same form led to when it was sent before, perhaps a moment ago: then its refusal here means nothing. */
const earlierOutcome = async (
  { cases }: Pick<Ports, 'cases'>,
  once: string | undefined,
): Promise<Outcome | undefined> => {
  const caseId = once === undefined ? undefined : await cases.findOnce(once);
  return caseId === undefined ? undefined : { refused: false, caseId };
};

/**
 * Applies a command to a case. When somebody else changed the case meanwhile, it is decided again on what they left.
 * @throws Error when the case changed under every try.
 */
export const changeCase =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) =>
  async (
    caseId: string,
    change: Change,
    { once, draftId, draftVersion, isNew }: Options = {},
  ): Promise<Outcome> => {
    const [earlier, found] =
      isNew === true ? [] : await Promise.all([earlierOutcome(ports, once), ports.cases.find(caseId)]);
    if (earlier !== undefined) return earlier;
    const given = { at: ports.now(), seed: ports.newSeed() };
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = attempt === 0 ? found : await ports.cases.find(caseId);
      const decision = decide({ ...change, ...given }, before?.current, ports.rules);
      if (decision.refused) return (await earlierOutcome(ports, once)) ?? decision;
      const { after, messages } = fold(before?.current, decision.events, ports.rules.partnership);
      if (after === undefined || decision.events.length === 0) return { refused: false, caseId };
      const result = await ports.cases.commit({
        before,
        after,
        events: decision.events,
        messages,
        ...(once === undefined ? {} : { once }),
        ...(draftId === undefined ? {} : { draftId }),
        ...(draftVersion === undefined ? {} : { draftVersion }),
      });
      if (result === 'repeated') return (await earlierOutcome(ports, once)) ?? { refused: false, caseId };
      if (result === 'draft-changed') return { refused: true, refusal: { kind: 'draft-changed' } };
      if (result === 'committed') return { refused: false, caseId };
    }
    throw new Error(
      `Case ${caseId} changed under every one of ${String(tries)} tries to apply ${change.type}.`,
    );
  };
