/** Follows every import of the project and says which go through a wall. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import type { Complaint } from './complaint.ts';
import { rules } from './rules.ts';
import { filesOf, isCode } from './tree.ts';

const follow = async (root: string): Promise<ICruiseResult> => {
  const rooms = [
    ...new Set(
      filesOf(root)
        .filter(isCode)
        .map((path) => path.split('/')[0] ?? ''),
    ),
  ];
  const { output } = await cruise(
    rooms,
    {
      baseDir: root,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      parser: 'swc',
      tsPreCompilationDeps: true,
      preserveSymlinks: true,
      combinedDependencies: false,
      doNotFollow: { path: '(^|/)node_modules/' },
      exclude: { path: '(^|/)(cdk\\.out|\\.local)/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types', 'require'],
        extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      },
    },
    {},
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text, not with its findings.');
  return output;
};

type Modules = readonly Pick<IModule, 'source' | 'dependencies'>[];

/**
 * Without a parser that reads TypeScript, dependency-cruiser checks nothing and is content. So: every file of code
 * must be among the modules, and a file that imports must have dependencies.
 */
export const unseen = (root: string, modules: Modules): readonly Complaint[] => {
  const dependenciesOf = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]));
  return filesOf(root)
    .filter(isCode)
    .flatMap((place): readonly Complaint[] => {
      const seen = dependenciesOf.get(place);
      if (seen === undefined)
        return [{ place, rule: 'every file is seen', why: 'the check did not see this file' }];
      const imports = /^(import|export) [^;]*?from '/m.test(readFileSync(join(root, place), 'utf8'));
      return seen === 0 && imports
        ? [{ place, rule: 'every import is seen', why: 'the check did not see what this file imports' }]
        : [];
    });
};

export interface Followed {
  /** How many files of ours were read. */
  readonly modules: number;
  readonly complaints: readonly Complaint[];
}

export const followImports = async (root: string): Promise<Followed> => {
  const result = await follow(root);
  const through = result.summary.violations.map(({ from, to, rule, cycle }): Complaint => {
    const comment = rules.find(({ name }) => name === rule.name)?.comment ?? '';
    const circle = cycle === undefined ? '' : `: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}`;
    return {
      place: from,
      rule: rule.name,
      why: cycle === undefined ? `imports ${to}. ${comment}` : `${comment}${circle}`,
    };
  });
  const ofOurs = result.modules.filter(
    ({ source, couldNotResolve }) => isCode(source) && !couldNotResolve && !source.includes('node_modules/'),
  );
  return { modules: ofOurs.length, complaints: [...unseen(root, result.modules), ...through] };
};
