/** An error that Step Functions answers a call with; `name` is the type the SDK turns into a class. */
export class StepFunctionsError extends Error {
  constructor(
    name:
      | 'ExecutionAlreadyExists'
      | 'ExecutionDoesNotExist'
      | 'StateMachineDoesNotExist'
      | 'InvalidName'
      | 'InvalidToken'
      | 'InvalidOutput'
      | 'InvalidExecutionInput'
      | 'TaskDoesNotExist'
      | 'TaskTimedOut'
      | 'ValidationException'
      | 'UnknownOperationException',
    message: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** Ends a Task with an error that Retry and Catch match by `name`. */
export class TaskFailure extends Error {
  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
  }
}
