/** Which executions there are, on disk: a start is kept before it is acknowledged. */
import { z } from 'zod';
import { openJournal } from '../durable/journal.ts';

const started = z.object({ op: z.literal('start'), name: z.string(), input: z.string(), at: z.number() });
const endStatus = z.enum(['SUCCEEDED', 'FAILED', 'ABORTED']);
const ended = z.object({
  op: z.literal('end'),
  name: z.string(),
  status: endStatus,
  at: z.number(),
  transitions: z.number(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
export type ExecutionEnd = Omit<z.infer<typeof ended>, 'op' | 'name'>;

export interface KeptExecution {
  readonly name: string;
  /** JSON. */
  readonly input: string;
  /** Milliseconds on the local clock. */
  readonly startedAt: number;
  readonly end?: ExecutionEnd;
}

export interface ExecutionLog {
  all(): readonly KeptExecution[];
  get(name: string): KeptExecution | undefined;
  start(name: string, input: string, at: number): KeptExecution;
  end(name: string, end: ExecutionEnd): void;
  close(): void;
}

export const openExecutionLog = (file: string): ExecutionLog => {
  const journal = openJournal(file, z.discriminatedUnion('op', [started, ended]));
  const executions = new Map<string, KeptExecution>();
  const apply = (entry: (typeof journal.entries)[number]): void => {
    if (entry.op === 'start') {
      executions.set(entry.name, { name: entry.name, input: entry.input, startedAt: entry.at });
      return;
    }
    const { op: _op, name, ...end } = entry;
    const execution = executions.get(name);
    if (execution !== undefined) executions.set(name, { ...execution, end });
  };
  for (const entry of journal.entries) apply(entry);
  const add = (entry: (typeof journal.entries)[number]): void => {
    journal.append(entry);
    apply(entry);
  };
  return {
    all: () => [...executions.values()],
    get: (name) => executions.get(name),
    start: (name, input, at) => {
      add({ op: 'start', name, input, at });
      return { name, input, startedAt: at };
    },
    end: (name, end) => add({ op: 'end', name, ...end }),
    close: () => journal.close(),
  };
};
