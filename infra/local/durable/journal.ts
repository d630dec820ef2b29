/** A file of JSON lines in which a line, once appended, survives kill -9 and a power cut. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import type { z } from 'zod';
import { LocalProblem } from '../problem.ts';

export interface Journal<T> {
  /** What was in the file when it was opened, then everything appended, oldest first. */
  readonly entries: readonly T[];
  append(entry: T): void;
  close(): void;
}

const damaged = (file: string, line: number, cause: unknown): LocalProblem =>
  new LocalProblem(
    `Line ${line} of ${file} is damaged. Put the file back from a copy, or move the whole data folder away to start afresh.`,
    { cause },
  );

const parseLine = <T>(text: string, line: number, file: string, schema: z.ZodType<T>): T => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(file, line, cause);
  }
};

/** A last line without its end was being written when the process was killed: nobody was told of it yet. */
const wholeLines = (file: string): readonly string[] => {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
};

export const openJournal = <T>(file: string, schema: z.ZodType<T>): Journal<T> => {
  const entries = wholeLines(file).map((text, index) => parseLine(text, index + 1, file, schema));
  const descriptor = openSync(file, 'a', 0o600);
  return {
    entries,
    append: (entry) => {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      fsyncSync(descriptor);
      entries.push(entry);
    },
    close: () => closeSync(descriptor),
  };
};
