/**
 * Writes forms/generated/ from the schemas and the layouts.
 *
 *     node forms/generate.ts                        write what is out of date
 *     node forms/generate.ts --check                write nothing; exit 1 and say which file is out of date
 *     node forms/generate.ts --publish sign-off/v2  freeze a version from now on
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { definitionsOf, definitionTypes, versionsOf } from './generating/definitions.ts';
import { broken, publish } from './generating/frozen.ts';
import { formsFolder, readJson, type Source, sources } from './generating/sources.ts';
import { typesOf } from './generating/types.ts';
import { validatorsOf, validatorTypes } from './generating/validators.ts';

/** The text of every generated file, by its path in forms/. The same sources give the same text. */
export const generated = async (all: readonly Source[]): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['generated/answers.ts', await typesOf(all)],
    ['generated/definitions.js', definitionsOf(all)],
    ['generated/definitions.d.ts', definitionTypes],
    ['generated/versions.ts', versionsOf(all)],
    ['generated/validators.js', await validatorsOf(all)],
    ['generated/validators.d.ts', validatorTypes],
  ]);

const current = (path: string): string | undefined => {
  try {
    return readFileSync(new URL(path, formsFolder), 'utf8');
  } catch {
    return undefined;
  }
};

/** The generated files that are not what the sources give now. */
export const outOfDate = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([path, text]) => (current(path) === text ? [] : [path]));

const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, publish: { type: 'string', multiple: true } },
  });
  const all = sources();
  const frozen = readJson('frozen.json');
  const mistakes = broken(frozen, all);
  if (mistakes.length > 0) {
    console.error(mistakes.join('\n'));
    return 1;
  }
  const files = await generated(all);
  const stale = outOfDate(files);
  if (values.check === true) {
    for (const path of stale)
      console.error(`forms/${path} is out of date. Run “npm run generate”, then commit it.`);
    return stale.length === 0 ? 0 : 1;
  }
  mkdirSync(new URL('generated/', formsFolder), { recursive: true });
  for (const path of stale) {
    writeFileSync(new URL(path, formsFolder), files.get(path) ?? '');
    console.log(`forms/${path} written`);
  }
  const withPublished = (values.publish ?? []).reduce((known, folder) => publish(known, folder, all), frozen);
  if (withPublished !== frozen)
    writeFileSync(new URL('frozen.json', formsFolder), `${JSON.stringify(withPublished, null, 2)}\n`);
  return 0;
};

if (import.meta.main) process.exitCode = await run();
