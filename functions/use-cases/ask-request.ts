/** Carries a step of the workflow to its person: notes the task that waits, and writes the message that asks. */
import { type Actor, type Case, openRequests } from '../domain/case/case.ts';
import { changeCase } from './change-case.ts';
import type { Ports, WaitingTask } from './ports.ts';

export const theService: Actor = {
  kind: 'service',
  id: 'workflow',
  name: 'Rapid Review',
  title: 'the service',
};

/** Answered meanwhile, or a step was added that the workflow did not see when it grouped its steps. */
const isOver = (current: Case | undefined, { requestId, asOf }: WaitingTask): boolean =>
  current?.requests[requestId]?.status !== 'open' || openRequests(current).some(({ seq = 0 }) => seq > asOf);

/**
 * The token is noted before the record is read: an answer or a new step that comes in between finds the token, and one
 * that came before is found here. Either way the wait ends.
 */
export const askRequest =
  (ports: Pick<Ports, 'cases' | 'tasks' | 'workflow' | 'rules' | 'now' | 'newSeed'>) =>
  async (caseId: string, task: WaitingTask): Promise<void> => {
    await ports.tasks.put(caseId, task);
    await changeCase(ports)(caseId, { type: 'AskRequest', requestId: task.requestId, by: theService });
    const stored = await ports.cases.find(caseId);
    if (isOver(stored?.current, task)) await ports.workflow.finish(task.token);
  };
