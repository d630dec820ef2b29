import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askGroups, longestWaitSeconds, rescheduled, steps } from '../../functions/workflow/protocol.ts';
import { validate } from './asl.ts';
import { definitionOf, synthesised } from './synthesised.ts';
import { temporaryFolder } from './temporary-folder.ts';

const definition = definitionOf(synthesised('sutton', temporaryFolder()));

const state = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  TimeoutSecondsPath: z.string().optional(),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()), MaxAttempts: z.number() })).optional(),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
  ItemsPath: z.string().optional(),
  ResultPath: z.null().optional(),
});
type State = z.infer<typeof state>;
const machine = z.looseObject({ States: z.record(z.string(), state) });

/** Every state, those inside Map and Parallel among them, with its name. */
const statesIn = (value: unknown): readonly (readonly [string, State])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const parsed = machine.safeParse(value);
  const here = parsed.success ? Object.entries(parsed.data.States) : [];
  return [...here, ...Object.values(value).flatMap(statesIn)];
};

const all = statesIn(definition);
const tasks = all.filter(([, { Type }]) => Type === 'Task');
const waits = tasks.filter(([, { Resource }]) => Resource?.endsWith('waitForTaskToken') === true);

describe('the machine of a case', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(definition)).toEqual([]);
  });

  it('is as it was when it was last looked at', () => {
    expect(definition).toMatchSnapshot();
  });

  it('names every state once, in at most 80 characters', () => {
    const names = all.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 80)).toEqual([]);
  });

  it.each(waits)('%s: has a time limit, and a Catch for it and for a new date', (_name, one) => {
    expect(one.TimeoutSecondsPath).toBe('$.waitSeconds');
    expect(one.Catch?.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual(['States.Timeout', rescheduled]);
  });

  it.each(waits)('%s: is nudged at once, without retries, when its time is up', (_name, one) => {
    expect(one.Retry?.[0]).toEqual({ ErrorEquals: ['States.Timeout', rescheduled], MaxAttempts: 0 });
  });

  it.each(tasks)('%s: is retried when Lambda or the function fails', (_name, one) => {
    const errors = one.Retry?.filter(({ MaxAttempts }) => MaxAttempts > 0).flatMap(
      ({ ErrorEquals }) => ErrorEquals,
    );
    expect(errors).toEqual(expect.arrayContaining(['Lambda.TooManyRequestsException', 'States.ALL']));
    expect(one.TimeoutSeconds ?? one.TimeoutSecondsPath).toBeDefined();
  });

  it('has a place for every step of the protocol and every group of requests', () => {
    const choice = z
      .object({ Choices: z.array(z.object({ StringEquals: z.string() })) })
      .parse(all.find(([, { Type }]) => Type === 'Choice')?.[1]);
    expect(choice.Choices.map(({ StringEquals }) => StringEquals).toSorted()).toEqual([...steps].toSorted());
    const groups = new Set(all.flatMap(([, { ItemsPath }]) => (ItemsPath === undefined ? [] : [ItemsPath])));
    expect([...groups].toSorted()).toEqual(askGroups.map((group) => `$.asks.${group}`).toSorted());
  });

  it('stays small: what people answer is never part of its state', () => {
    const groups = all.filter(([, { Type }]) => Type === 'Map' || Type === 'Parallel');
    expect(groups.map(([, { ResultPath }]) => ResultPath)).toEqual(groups.map(() => null));
    expect(waits.map(([, { ResultPath }]) => ResultPath)).toEqual(waits.map(() => null));
  });

  it('waits at most seven days at a time', () => {
    expect(longestWaitSeconds).toBe(7 * 24 * 3600);
  });
});
