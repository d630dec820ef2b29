/** How each kind of request is answered: one file a kind, all of this shape. */
import type { Case, Request } from '../case.ts';
import type { AnswerRequest, Decision, Rules } from '../commands.ts';

export type Answer = (command: AnswerRequest, request: Request, current: Case, rules: Rules) => Decision;
