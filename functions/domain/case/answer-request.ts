/** Answers a request: once, by whoever it was sent to, with the form that it asks for. */
import { agencyList } from './answers/agency-list.ts';
import { agencyReturn } from './answers/agency-return.ts';
import type { Answer } from './answers/answer.ts';
import { determination } from './answers/determination.ts';
import { meeting } from './answers/meeting.ts';
import { nationalSubmission } from './answers/national-submission.ts';
import { panelReply } from './answers/panel-reply.ts';
import { record } from './answers/record.ts';
import { reviewerNamed } from './answers/reviewer-named.ts';
import { signOff } from './answers/sign-off.ts';
import type { RequestKind } from './case.ts';
import { type AnswerRequest, type Decider, refuse } from './commands.ts';

const answers = {
  'national-submission': nationalSubmission,
  'agency-list': agencyList,
  'agency-return': agencyReturn,
  'rapid-review-meeting': meeting,
  'rapid-review': record,
  'sign-off': signOff,
  determination,
  'reviewer-named': reviewerNamed,
  'panel-reply': panelReply,
} as const satisfies Record<RequestKind, Answer>;

/** What an agency knows and how a partner judges belong on the record even when nothing waits for them any more. */
const welcomeLate: ReadonlySet<RequestKind> = new Set(['agency-return', 'sign-off']);

/** Lateness is never a reason to refuse: it is on the record, in the dates. */
export const answerRequest: Decider<AnswerRequest> = (command, current, rules) => {
  const request = current.requests[command.requestId];
  if (request === undefined) return refuse({ kind: 'unknown-request' });
  if (request.status === 'answered') {
    return refuse({
      kind: 'already-answered',
      ...(request.answeredBy === undefined ? {} : { by: request.answeredBy }),
      ...(request.settledAt === undefined ? {} : { at: request.settledAt }),
    });
  }
  const isOver = request.status === 'released' && !welcomeLate.has(request.kind);
  if (request.status === 'withdrawn' || isOver) return refuse({ kind: 'request-withdrawn' });
  if (command.filed.formId !== request.kind) return refuse({ kind: 'wrong-form', expected: request.kind });
  return answers[request.kind](command, request, current, rules);
};
