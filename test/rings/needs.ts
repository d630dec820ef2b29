/** What the tests need beyond npm's packages. Everything that is missing is said at once. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findJava } from '../../infra/local/engine/java.ts';
import { projectRoot } from '../walls/tree.ts';
import { findChromium } from './chromium.ts';

const neededNode = 24;

const findNode = (): string => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major !== undefined && major >= neededNode) return `Node ${process.versions.node}`;
  throw new Error(
    `This is Node ${process.versions.node}, and the tests need Node ${String(neededNode)}, which npm ci puts into the project. Start them with “npm test”.`,
  );
};

const findPackages = (): string => {
  if (existsSync(join(projectRoot, 'node_modules/vitest'))) return 'the packages of package-lock.json';
  throw new Error('The packages are not installed. Run “npm ci”.');
};

const findDatabase = (): string => {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  return endpoint === undefined || endpoint === '' ? `Java (${findJava()})` : `DynamoDB Local at ${endpoint}`;
};

export interface Needs {
  readonly found: readonly string[];
  /** One sentence for each thing that is missing. */
  readonly missing: readonly string[];
}

export const findNeeds = (): Needs => {
  const looked = [findNode, findPackages, findDatabase, () => `Chromium (${findChromium()})`].map((find) => {
    try {
      return { found: [find()], missing: [] };
    } catch (error) {
      return { found: [], missing: [error instanceof Error ? error.message : String(error)] };
    }
  });
  return { found: looked.flatMap(({ found }) => found), missing: looked.flatMap(({ missing }) => missing) };
};

/** What every step is given: the project's own programs first, and the browser that was found. */
export const environmentOfSteps = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(projectRoot, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
  CHROMIUM_PATH: findChromium(),
});
