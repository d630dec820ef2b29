import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Planted, plant } from './planted.ts';
import { projectRoot } from './tree.ts';

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** What is planted, and the rule that must report it. */
const wrong: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'web/any.ts': ['no-explicit-any', 'export const read = (text: any): string => String(text);'],
  'web/cast.ts': ['consistent-type-assertions', 'export const read = (text: unknown) => text as string;'],
  'web/angle.ts': ['consistent-type-assertions', 'export const read = (text: unknown) => <string>text;'],
  'web/bang.ts': ['no-non-null-assertion', 'export const read = (text?: string): string => text!;'],
  'web/leak.ts': ['no-unsafe-return', 'export const read = (text: string): string => JSON.parse(text);'],
  'web/spelled_wrongly.ts': ['filename-case', 'export const one = 1;'],
  'web/unnamed.ts': ['no-default-export', 'export default 1;'],
  'web/loose.ts': ['eqeqeq', 'export const same = (a: string, b: string): boolean => a == b;'],
  'functions/http/floating.ts': [
    'no-floating-promises',
    'export const go = (run: () => Promise<void>): void => {\n  run();\n};',
  ],
  'functions/http/switch.ts': [
    'switch-exhaustiveness-check',
    `export const go = (on: 'a' | 'b'): void => {\n  switch (on) {\n    case 'a':\n      break;\n  }\n};`,
  ],
  'functions/http/variable.ts': ['no-restricted-globals', "export const table = process.env['TABLE_NAME'];"],
  'functions/http/printed.ts': ['no-console', "export const say = (): void => console.log('said');"],
  'functions/domain/clock.ts': ['no-restricted-properties', 'export const now = (): number => Date.now();'],
  'functions/use-cases/chance.ts': [
    'no-restricted-properties',
    'export const dice = (): number => Math.random();',
  ],
  'functions/domain/far.ts': [
    'no-restricted-globals',
    "export const get = () => fetch('https://example.org');",
  ],
  'functions/use-cases/wait.ts': [
    'no-restricted-globals',
    'export const later = (run: () => void) => setTimeout(run, 1);',
  ],
  'forms/unique.ts': ['no-restricted-globals', 'export const id = (): string => crypto.randomUUID();'],
};

const right: Readonly<Record<string, string>> = {
  'web/constant.ts': "export const words = ['a', 'b'] as const;",
  'functions/runtime/variable.ts': "export const table = process.env['TABLE_NAME'];",
  'functions/runtime/clock.ts': 'export const now = (): number => Date.now();',
  'infra/said.ts': "console.log('said');\nexport const said = true;",
};

let planted: Planted;
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const texts = Object.entries(wrong).map(([path, [, text]]): [string, string] => [path, `${text}\n`]);
  planted = plant([...texts, ...Object.entries(right)], (path) =>
    ['.oxlintrc.json', 'tsconfig.json', 'package.json'].includes(path),
  );
  const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
  const args = [
    oxlint,
    '--type-aware',
    '--deny-warnings',
    '--format=json',
    'forms',
    'functions',
    'infra',
    'web',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: planted.root, encoding: 'utf8' });
  const { diagnostics } = report.parse(JSON.parse(stdout));
  found = new Map(
    [...Map.groupBy(diagnostics, ({ filename }) => filename)].map(([filename, all]) => [
      filename,
      all.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1')),
    ]),
  );
});
afterAll(() => planted.remove());

it.each(Object.entries(wrong))('the linter reports %s', (path, [rule]) => {
  expect(found.get(path)).toContain(rule);
});

it.each(Object.keys(right))('the linter agrees with %s', (path) => {
  expect(found.get(path)).toBeUndefined();
});
