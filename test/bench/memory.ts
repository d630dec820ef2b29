/** Memory of processes, with the pages that several share counted once. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Memory {
  readonly mb: number;
  /** PSS shares out what processes have in common; RSS, where the system knows no other, counts it for each. */
  readonly as: 'PSS' | 'RSS';
}

const number = (text: string | undefined): number => Number(text?.trim() ?? 'NaN');

/** @throws Error when there is no such process. */
export const memoryOf = (pid: number): Memory => {
  const rollup = `/proc/${String(pid)}/smaps_rollup`;
  if (existsSync(rollup)) {
    const kb = number(/^Pss:\s+(\d+)/m.exec(readFileSync(rollup, 'utf8'))?.[1]);
    if (kb > 0) return { mb: kb / 1024, as: 'PSS' };
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kb = number(stdout);
  if (!(kb > 0)) throw new Error(`There is no process ${String(pid)} whose memory could be read.`);
  return { mb: kb / 1024, as: 'RSS' };
};

/** Those that it started, and theirs. */
export const descendantsOf = (pid: number): readonly number[] => {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const all = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): readonly number[] =>
    all.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return below(pid);
};
