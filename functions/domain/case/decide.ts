/** The whole of what can be decided about a case: a command and the case as it stands, to events or a refusal. Pure. */
import { answerRequest } from './answer-request.ts';
import { askRequest, nudgeRequest } from './ask-request.ts';
import type { Case } from './case.ts';
import { type Command, type Decision, refuse, type Rules } from './commands.ts';
import { convertCase, referCase, submitNotification } from './open-case.ts';
import { correctAddress, openNotice, reportBounce, reviseAgencies } from './repair.ts';
import { moveDeadlines } from './reschedule.ts';
import { withdrawCase } from './withdraw-case.ts';

const decideOn = (command: Command, current: Case, rules: Rules): Decision => {
  switch (command.type) {
    case 'SubmitNotification':
    case 'ReferCase':
      return refuse({ kind: 'already-notified' });
    case 'ConvertCase':
      return convertCase(command, current, rules);
    case 'AnswerRequest':
      return answerRequest(command, current, rules);
    case 'AskRequest':
      return askRequest(command, current, rules);
    case 'NudgeRequest':
      return nudgeRequest(command, current, rules);
    case 'ReviseAgencies':
      return reviseAgencies(command, current, rules);
    case 'CorrectAddress':
      return correctAddress(command, current, rules);
    case 'OpenNotice':
      return openNotice(command, current, rules);
    case 'ReportBounce':
      return reportBounce(command, current, rules);
    case 'MoveDeadlines':
      return moveDeadlines(command, current, rules);
    case 'WithdrawCase':
      return withdrawCase(command, current, rules);
  }
};

export const decide = (command: Command, current: Case | undefined, rules: Rules): Decision => {
  if (current !== undefined) return decideOn(command, current, rules);
  if (command.type === 'SubmitNotification') return submitNotification(command, rules);
  if (command.type === 'ReferCase') return referCase(command, rules);
  return refuse({ kind: 'unknown-case' });
};
