/** A copy of the project in a temporary folder, with violations planted in it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, projectRoot } from './tree.ts';

export interface Planted {
  readonly root: string;
  readonly remove: () => void;
}

/** @param files the path and the text of each planted file */
export const plant = (
  files: readonly (readonly [path: string, text: string])[],
  copied: (path: string) => boolean = () => true,
): Planted => {
  const root = mkdtempSync(join(tmpdir(), 'rapid-review-walls-'));
  const write = (path: string, put: (target: string) => void): void => {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    put(target);
  };
  for (const path of filesOf(projectRoot).filter(copied))
    write(path, (target) => cpSync(join(projectRoot, path), target));
  for (const [path, text] of files) write(path, (target) => writeFileSync(target, text));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};
