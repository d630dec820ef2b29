/** A folder for one test file, inside the repository so that what runs there finds the packages. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { repositoryRoot } from '../../infra/bundles.ts';

export const temporaryFolder = (): string => {
  const folder = join(repositoryRoot, '.local', 'tests', randomUUID());
  mkdirSync(folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
