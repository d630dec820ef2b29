/** Looks for the marker in what is kept beside the database: logs, mail, executions, positions, and the names of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { marker } from './marked-words.ts';

/** However it may have been encoded on its way: the marker is letters only, so that only its case can change. */
export const hasMarker = (text: string): boolean => text.toUpperCase().includes(marker);

export interface Sought {
  /** How many files were read. */
  readonly files: number;
  /** What has it: a file by its name. */
  readonly found: readonly string[];
}

/** The database keeps the answers, and is left out. */
export const findMarker = (dataDir: string): Sought => {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dataDir, join(parentPath, name)))
    .filter((name) => !name.startsWith('database/'));
  return {
    files: files.length,
    found: files.filter((name) => hasMarker(name) || hasMarker(readFileSync(join(dataDir, name), 'utf8'))),
  };
};
