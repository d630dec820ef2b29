/**
 * ASK, the one human step: ask somebody for a form by a date; when the time to the next nudge is up, or the
 * date or address has changed, nudge and ask again; go on when it is answered.
 */
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Errors, JsonPath, Map as MapState } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type AskGroup, rescheduled } from '../../functions/workflow/protocol.ts';
import { call, callAndWait } from './task.ts';

export interface AskProps {
  readonly workflow: IFunction;
  /** The group of open requests to wait for; none means there is nothing to wait for. */
  readonly group: AskGroup;
  /** How the console's graph names the step, the asking and the nudging. */
  readonly title: string;
  readonly ask: string;
  readonly nudge: string;
}

/** Waits until every request of the group is answered. What comes in goes out unchanged. */
export class Ask extends Construct {
  readonly state: MapState;

  constructor(scope: Construct, id: string, { workflow, group, title, ask, nudge }: AskProps) {
    super(scope, id);
    const request = {
      caseId: JsonPath.stringAt('$.caseId'),
      requestId: JsonPath.stringAt('$.requestId'),
      asOf: JsonPath.numberAt('$.asOf'),
    };
    const asking = callAndWait(this, 'Ask', {
      workflow,
      title: ask,
      comment: 'Writes the message with the link and keeps the token; woken when the answer is on the record',
      payload: { task: 'ask', ...request },
    });
    const nudging = call(this, 'Nudge', {
      workflow,
      title: nudge,
      comment: 'Reminds, says it is due or overdue, or escalates, as the timetable has it',
      payload: { task: 'nudge', ...request },
    });
    asking.addCatch(nudging, { errors: [Errors.TIMEOUT, rescheduled], resultPath: JsonPath.DISCARD });
    nudging.next(asking);
    this.state = new MapState(this, 'Each', {
      stateName: title,
      itemsPath: `$.asks.${group}`,
      resultPath: JsonPath.DISCARD,
    });
    this.state.itemProcessor(asking);
  }
}
