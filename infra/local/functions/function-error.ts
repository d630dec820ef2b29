import type { Failure } from './messages.ts';

/** A function threw, ran out of time or crashed. `name` is what Step Functions matches in Retry and Catch. */
export class FunctionError extends Error {
  readonly stackTrace: readonly string[];

  constructor({ errorType, errorMessage, stackTrace }: Failure) {
    super(errorMessage);
    this.name = errorType;
    this.stackTrace = stackTrace;
  }
}
