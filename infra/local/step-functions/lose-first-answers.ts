/**
 * A test of the tasks: the function does its work, its answer is lost on the way, and the machine calls it again. So every
 * task runs twice, and the second run finds what the first has done.
 */
import { TaskFailure } from './errors.ts';

type Invoke = (functionArn: string, payload: unknown) => Promise<unknown>;

/** What the payload asks for, without the token, which is another one at each attempt. */
const subjectOf = (functionArn: string, payload: unknown): string =>
  JSON.stringify([functionArn, payload], (name, value: unknown) =>
    name === 'taskToken' ? undefined : value,
  );

export const loseFirstAnswers = (invoke: Invoke): Invoke => {
  const lost = new Set<string>();
  return async (functionArn, payload) => {
    const answer = await invoke(functionArn, payload);
    const subject = subjectOf(functionArn, payload);
    if (lost.delete(subject)) return answer;
    lost.add(subject);
    throw new TaskFailure('Lambda.SdkClientException', 'The answer was lost on its way');
  };
};
