import { submitNotification } from '../../functions/use-cases/open-case.ts';
import { filed } from '../builders/answers.ts';
import { staffOf } from '../builders/people.ts';
import { aWorld, type World } from '../support/memory-ports.ts';

/** A world with SUT-2026-0001, just notified: four notices to be sent, and the national submission to be asked for. */
export const aNotifiedCase = async (world: World = aWorld(), once = 'first'): Promise<World> => {
  const by = staffOf(world.ports.rules.partnership, 'officer');
  const outcome = await submitNotification(world.ports)({
    filed: filed('incident-notification'),
    by,
    once,
    draftId: once,
    draftVersion: 1,
  });
  if (outcome.refused) throw new Error(outcome.refusal.kind);
  return world;
};
