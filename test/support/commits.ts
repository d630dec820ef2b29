/** What a life in memory has done so far, as commits to a store. */
import { evolve } from '../../functions/domain/case/evolve.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import { messagesFor } from '../../functions/domain/messages/messages-for.ts';
import type { CaseStore, Commit, StoredCase } from '../../functions/use-cases/ports.ts';
import type { ALife } from '../builders/a-case.ts';

/** The life's last step, on top of what is stored. */
export const lastStep = (life: ALife, before: StoredCase | undefined): Commit => {
  let after: Case | undefined = before?.current;
  const messages = life.latest.flatMap((event) => {
    after = evolve(after, event);
    return messagesFor(event, after, life.rules.partnership);
  });
  return { before, after: life.case, events: life.latest, messages };
};

/** Commits each of these steps of a life, one after the other. */
export const commitSteps = async (
  cases: CaseStore,
  life: ALife,
  ...steps: readonly ((life: ALife) => ALife)[]
): Promise<StoredCase> => {
  for (const step of steps) {
    const before = await cases.find(life.id);
    const result = await cases.commit(lastStep(step(life), before));
    if (result !== 'committed') throw new Error(`A step of ${life.id} was not committed: ${result}`);
  }
  const stored = await cases.find(life.id);
  if (stored === undefined) throw new Error(`${life.id} was not stored`);
  return stored;
};
