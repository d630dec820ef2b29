/** The tasks of the state machine: door, ask, nudge. Each may be repeated; the record decides what is still to do. */
import { askRequest } from '../use-cases/ask-request.ts';
import { nudgeRequest } from '../use-cases/nudge-request.ts';
import type { Ports } from '../use-cases/ports.ts';
import { container } from '../runtime/container.ts';
import { eventDoor } from '../runtime/event-door.ts';
import { doorAnswer, waitSeconds } from './door.ts';
import { type Ask, type DoorAnswer, taskInput } from './protocol.ts';

const door = async (ports: Ports, caseId: string): Promise<DoorAnswer> => {
  const stored = await ports.cases.find(caseId);
  if (stored === undefined) throw new Error(`There is no case ${caseId} to go on with.`);
  return doorAnswer(stored.current, ports.rules, ports.now());
};

/** Lambda handler. @throws Error when the input is none of the protocol's, or the record cannot be reached: retried. */
export const handler = eventDoor(
  async (event: unknown): Promise<DoorAnswer | Ask | Record<string, never>> => {
    const input = taskInput.parse(event);
    const ports = container();
    switch (input.task) {
      case 'door':
        return door(ports, input.caseId);
      case 'ask':
        await askRequest(ports)(input.caseId, {
          requestId: input.requestId,
          token: input.taskToken,
          asOf: input.asOf,
        });
        return {};
      case 'nudge': {
        const { caseId, requestId, asOf } = input;
        return {
          caseId,
          requestId,
          asOf,
          waitSeconds: waitSeconds(await nudgeRequest(ports)(caseId, requestId)),
        };
      }
    }
  },
);
