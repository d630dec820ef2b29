/** The programs that run on this machine, with their arguments. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface RunningProgram {
  readonly pid: number;
  /** As one line. */
  readonly command: string;
}

/** Linux tells by itself; a small container need not have `ps`. A program that has ended has no arguments there. */
const fromProc = (): readonly RunningProgram[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command === '' ? [] : [{ pid: Number(name), command }];
      } catch {
        /* It has ended meanwhile. */
        return [];
      }
    });

const fromPs = (): readonly RunningProgram[] => {
  const { stdout, error } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], {
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  });
  if (error !== undefined) return [];
  return stdout.split('\n').map((line) => ({
    pid: Number.parseInt(line, 10),
    command: `${line.replace(/^\s*\d+\s/, '')} `,
  }));
};

export const runningPrograms = (): readonly RunningProgram[] =>
  existsSync('/proc/self/cmdline') ? fromProc() : fromPs();

/** Undefined when nothing runs under that number. */
export const commandOf = (pid: number): string | undefined =>
  runningPrograms().find((one) => one.pid === pid)?.command;
