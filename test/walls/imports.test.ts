import { relative } from 'node:path/posix';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Followed, followImports, unseen } from './imports.ts';
import { type Planted, plant } from './planted.ts';
import { filesOf, isCode, projectRoot } from './tree.ts';

/** Each room, and the other rooms all of which it may import. */
const opensTo: Readonly<Record<string, readonly string[]>> = {
  forms: [],
  'functions/domain': ['forms'],
  'functions/use-cases': ['forms', 'functions/domain'],
  'functions/adapters': ['forms', 'functions/domain'],
  'functions/http': ['forms', 'functions/domain', 'functions/use-cases', 'web'],
  'functions/workflow': ['forms', 'functions/domain', 'functions/use-cases'],
  'functions/stream': ['forms', 'functions/domain', 'functions/use-cases'],
  'functions/mail': ['forms', 'functions/domain', 'functions/use-cases'],
  'functions/runtime': ['forms', 'functions/domain', 'functions/use-cases', 'functions/adapters'],
  web: ['forms'],
  infra: [],
  'infra/local': ['forms', 'functions/domain', 'infra'],
};
const rooms = Object.keys(opensTo);

const file = (from: string, to: string): string => `${from}/planted-${to.replaceAll('/', '-')}.ts`;
const pairs = rooms.flatMap((from) =>
  [...rooms, 'test'].filter((to) => to !== from).map((to) => ({ from, to })),
);

const targets = [...rooms, 'test'].map((room): [string, string] => [
  `${room}/planted.ts`,
  'export interface Planted {}\n',
]);
const crossings = pairs.map(({ from, to }): [string, string] => [
  file(from, to),
  `export type { Planted } from './${relative(from, `${to}/planted.ts`)}';\n`,
]);

const uses = (specifier: string): string => `import '${specifier}';\n`;

/** What is planted, where, and the rules that must report it. A circle is reported once, at its first file. */
const singles: Readonly<Record<string, readonly [text: string, ...rules: string[]]>> = {
  'functions/domain/planted-file.ts': [uses('node:fs'), 'pure rooms use no node'],
  'functions/use-cases/planted-chance.ts': [uses('node:crypto'), 'pure rooms use no node'],
  'forms/planted-process.ts': [uses('node:process'), 'pure rooms use no node'],
  'functions/domain/planted-package.ts': [uses('qs'), 'pure rooms use few packages'],
  'functions/http/planted-sdk.ts': [uses('@aws-sdk/client-dynamodb'), 'only adapters import the SDK'],
  'functions/runtime/planted-sdk.ts': [
    `export type { SESClient } from '@aws-sdk/client-ses';\n`,
    'only adapters import the SDK',
  ],
  'web/pages/planted-file.tsx': [uses('node:fs'), 'pages are pure'],
  'functions/mail/planted-react.ts': [uses('react'), 'only pages and their door import React'],
  'functions/http/planted-development.ts': [uses('cheerio'), 'production needs no development package'],
  'web/parts/planted-development.tsx': [uses('axe-core'), 'production needs no development package'],
  'functions/http/planted-nowhere.ts': [uses('./planted-nothing.ts'), 'every import leads somewhere'],
  'infra/planted-unlisted.ts': [uses('acorn'), 'every package is listed'],
  'functions/domain/planted-late.ts': [
    `export const late = () => import('../adapters/planted.ts');\n`,
    'functions/domain opens to',
  ],
  'functions/adapters/planted-use-case.ts': [uses('../use-cases/planted.ts'), 'functions/adapters opens to'],
  'functions/stream/planted-adapter.ts': [uses('../adapters/planted.ts'), 'functions/stream opens to'],
  'infra/planted-handler.ts': [uses('../functions/http/handler.ts'), 'infra opens to'],
  'web/planted-one.ts': [
    `export type { Two } from './planted-two.ts';\nexport type One = 1;\n`,
    'no circles',
  ],
  'web/planted-two.ts': [`export type { One } from './planted-one.ts';\nexport type Two = 2;\n`],
};

let planted: Planted;
let followed: Followed;

beforeAll(async () => {
  const texts = Object.entries(singles).map(([path, [text]]): [string, string] => [path, text]);
  planted = plant([...targets, ...crossings, ...texts]);
  followed = await followImports(planted.root);
});
afterAll(() => planted.remove());

const rulesAgainst = (path: string): readonly string[] => [
  ...new Set(followed.complaints.filter(({ place }) => place === path).map(({ rule }) => rule)),
];

describe('the walls', () => {
  it.each(pairs)('between $from and $to', ({ from, to }) => {
    const expected = opensTo[from]?.includes(to) === true ? [] : [`${from} opens to`];
    expect(rulesAgainst(file(from, to))).toEqual(expected);
  });

  it.each(Object.entries(singles))('report %s', (path, [, ...rules]) => {
    expect(rulesAgainst(path)).toEqual(rules);
  });

  it('say what was imported, and what may be', () => {
    const complaint = followed.complaints.find(({ place }) => place === file('web', 'functions/domain'));
    expect(complaint?.why).toBe('imports functions/domain/planted.ts. web may import only forms');
  });

  it('stand in the project as it is', async () => {
    expect((await followImports(projectRoot)).complaints).toEqual([]);
  });
});

describe('the check', () => {
  it('sees every file', () => {
    const files = filesOf(planted.root).filter(isCode);
    expect(files.length).toBeGreaterThan(Object.keys(singles).length + crossings.length);
    expect(followed.modules).toBe(files.length);
  });

  it('complains when it sees no file, instead of being content', () => {
    expect(unseen(planted.root, [])).toHaveLength(filesOf(planted.root).filter(isCode).length);
  });

  it('complains when it sees the files and not what they import', () => {
    const blind = filesOf(planted.root).map((source) => ({ source, dependencies: [] }));
    const complaint = { place: 'web/planted-one.ts', rule: 'every import is seen' };
    expect(unseen(planted.root, blind)).toContainEqual(expect.objectContaining(complaint));
  });
});
