/**
 * Prepares a synthesised definition for aws-local-stepfunctions, which keeps time with setTimeout and reads
 * TimeoutSecondsPath from the parameters instead of the input. The waits of a person are timed by the shell on
 * the local clock; the engine is only told not to interfere.
 */
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { z } from 'zod';
import { LocalProblem } from '../problem.ts';

/** What `$$.Task.Token` gives in the engine; the shell puts a fresh token in its place at each attempt. */
export const tokenPlaceholder = 'the-token-of-this-attempt';
/** setTimeout's limit, in seconds, less a little. */
const longestEngineTimeout = 2_147_000;

const object = z.record(z.string(), z.unknown());
const retriers = z.array(object.and(z.object({ IntervalSeconds: z.number().optional() })));
const task = z.looseObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  Parameters: object,
  TimeoutSecondsPath: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  Retry: retriers.optional(),
});
const nested = z.looseObject({ States: object });

export interface PreparedDefinition {
  readonly definition: StateMachineDefinition;
  /** Every Task state by name; names are unique in the whole machine. */
  readonly tasks: ReadonlyMap<string, { readonly waits: boolean }>;
}

const definitionShape = z.looseObject({ StartAt: z.string(), States: object });
const isDefinition = (value: unknown): value is StateMachineDefinition =>
  definitionShape.safeParse(value).success;

/** The engine's constructor validates, and says what is wrong. */
const validate = (definition: StateMachineDefinition): void => {
  try {
    void new StateMachine(definition);
  } catch (cause) {
    throw new LocalProblem(
      `The synthesised state machine is not valid: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
};

/** `retryPace` shortens the pauses between retries: nothing here is throttled. 1 keeps them. */
export const prepareDefinition = (synthesised: unknown, retryPace: number): PreparedDefinition => {
  if (!isDefinition(synthesised)) {
    throw new LocalProblem('The synthesised state machine has no states.');
  }
  validate(synthesised);
  const tasks = new Map<string, { waits: boolean }>();

  const prepareTask = (name: string, state: z.infer<typeof task>) => {
    const { TimeoutSeconds, TimeoutSecondsPath, Retry, ...rest } = state;
    const waits = state.Resource.endsWith(':lambda:invoke.waitForTaskToken');
    if (!waits && !state.Resource.endsWith(':lambda:invoke')) {
      throw new LocalProblem(
        `The state "${name}" uses ${state.Resource}, which the local cloud does not run.`,
      );
    }
    tasks.set(name, { waits });
    const timeout =
      TimeoutSecondsPath === undefined
        ? { timeoutSeconds: TimeoutSeconds ?? null }
        : { 'timeoutSeconds.$': TimeoutSecondsPath };
    return {
      ...rest,
      ...(Retry === undefined
        ? {}
        : {
            Retry: Retry.map((one) => ({ ...one, IntervalSeconds: (one.IntervalSeconds ?? 1) * retryPace })),
          }),
      TimeoutSeconds: longestEngineTimeout,
      Parameters: { ...state.Parameters, ...timeout },
    };
  };

  const prepareState = (name: string, state: unknown): unknown => {
    const asTask = task.safeParse(state);
    return asTask.success ? prepareTask(name, asTask.data) : prepare(state);
  };

  /** Walks Map and Parallel states by looking for `States` anywhere below. */
  const prepare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prepare);
    const fields = object.safeParse(value);
    if (!fields.success) return value;
    const machine = nested.safeParse(value);
    const entries = Object.entries(fields.data).map(([key, item]) =>
      machine.success && key === 'States'
        ? [
            key,
            Object.fromEntries(
              Object.entries(machine.data.States).map(([name, state]) => [name, prepareState(name, state)]),
            ),
          ]
        : [key, prepare(item)],
    );
    return Object.fromEntries(entries);
  };

  const definition = prepare(synthesised);
  if (!isDefinition(definition)) throw new LocalProblem('The prepared state machine is not valid.');
  return { definition, tasks };
};
