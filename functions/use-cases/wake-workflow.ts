/** After a change of the record: starts the execution of a new case, and wakes the waits that the change has ended. */
import { type CaseEvent, isAnswer } from '../domain/case/events.ts';
import type { Ports } from './ports.ts';

type Wake =
  | { readonly kind: 'start' }
  | { readonly kind: 'settled'; readonly requestId: string }
  | { readonly kind: 'rescheduled'; readonly requestId: string }
  /** A step was added: the workflow groups the open steps anew. */
  | { readonly kind: 'regroup' }
  | { readonly kind: 'nothing' };

const wakeFor = (event: CaseEvent): Wake => {
  switch (event.type) {
    case 'NotificationSubmitted':
    case 'CaseReferred':
      return { kind: 'start' };
    case 'RequestOpened':
      return { kind: 'regroup' };
    case 'RequestRescheduled':
    case 'RequestReaddressed':
      return { kind: 'rescheduled', requestId: event.requestId };
    case 'RequestWithdrawn':
    case 'RequestReleased':
      return { kind: 'settled', requestId: event.requestId };
    default:
      return isAnswer(event) ? { kind: 'settled', requestId: event.requestId } : { kind: 'nothing' };
  }
};

/**
 * Safe to repeat and to get out of order: ending a wait that has ended is no error, a case is started once, and a
 * regrouping only concerns waits that were grouped before the step was added.
 */
export const wakeWorkflow =
  (ports: Pick<Ports, 'tasks' | 'workflow'>) =>
  async (caseId: string, seq: number, event: CaseEvent): Promise<void> => {
    const wake = wakeFor(event);
    if (wake.kind === 'nothing') return;
    if (wake.kind === 'start') return ports.workflow.start(caseId, 1);
    const waiting = await ports.tasks.ofCase(caseId);
    if (wake.kind === 'regroup') {
      await Promise.all(
        waiting.filter(({ asOf }) => asOf < seq).map(({ token }) => ports.workflow.finish(token)),
      );
      return undefined;
    }
    const task = waiting.find(({ requestId }) => requestId === wake.requestId);
    if (task === undefined) return undefined;
    return wake.kind === 'settled'
      ? ports.workflow.finish(task.token)
      : ports.workflow.reschedule(task.token);
  };
