/** One JSON value in a file, replaced as a whole: after kill -9 it is the old one or the new one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { z } from 'zod';
import { LocalProblem } from '../problem.ts';

export interface KeptValue<T> {
  get(): T;
  set(value: T): void;
}

const read = <T>(file: string, schema: z.ZodType<T>): T => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new LocalProblem(
      `${file} is damaged. Put the file back from a copy, or move the whole data folder away to start afresh.`,
      { cause },
    );
  }
};

const replace = (file: string, text: string): void => {
  const next = `${file}.next`;
  const descriptor = openSync(next, 'w', 0o600);
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(next, file);
};

export const openKeptValue = <T>(file: string, schema: z.ZodType<T>, initial: () => T): KeptValue<T> => {
  let current = existsSync(file) ? read(file, schema) : initial();
  return {
    get: () => current,
    set: (value) => {
      replace(file, `${JSON.stringify(value)}\n`);
      current = value;
    },
  };
};
