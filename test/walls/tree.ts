/** The files of the project, as a clone of it would have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** What .gitignore leaves out, and git's own folder. */
const leftOut = new Set(['.git', 'node_modules', 'cdk.out', '.local', 'coverage']);

/** The path of every file below `root`, with `/` between its folders. */
export const filesOf = (root: string): readonly string[] => {
  const below = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (leftOut.has(entry.name) || entry.name.endsWith('.log')) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? below(path) : [relative(root, path).split(sep).join('/')];
    });
  return below(root).toSorted();
};

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Every file that holds text; pictures and other binary files are left out. */
export const textsOf = (root: string): readonly TextFile[] =>
  filesOf(root)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
