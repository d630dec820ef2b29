/** What may not stand in a file. The patterns are written so that none finds itself. */
import { homedir } from 'node:os';
import type { Complaint } from './complaint.ts';
import { projectRoot, type TextFile } from './tree.ts';

const longest = 250;
const isSource = /(?:\.(?:[cm]?[jt]sx?|s?css|sh)|^\.ci\/run)$/;
const isGenerated = /(?:^|\/)generated\//;

interface Rule {
  readonly rule: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly where?: RegExp;
  readonly notWhere?: RegExp;
  /** Whether generated files obey it too. */
  readonly everywhere?: true;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The folders of whoever runs this, where they are deep enough to be no ordinary word. */
const ownFolders = [projectRoot, homedir()]
  .filter((folder) => folder.split('/').length > 2)
  .map((folder) => `${escaped(folder)}\\b`);

const rules: readonly Rule[] = [
  {
    rule: 'finished',
    why: 'do it, or write an issue',
    pattern: /\b(?:TO[D]O|FIX[M]E|HA[C]K|X[X]X)\b/,
  },
  {
    rule: 'every test runs',
    why: 'a test that is left out or stands alone hides the others',
    pattern: /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails|skipIf|runIf)\b|\bskip\(/,
    where: /^test\/.*\.tsx?$/,
  },
  {
    rule: 'no silenced compiler',
    why: 'give it the right type',
    pattern: /@ts-(?:ignore|nocheck|expect-error)/,
  },
  {
    rule: 'silence has a reason',
    why: 'name the rule and the reason: oxlint-disable-next-line <rule> -- <why>',
    pattern: /\b(?:ox|es)lint-disable(?!-(?:next-)?line [\w/-]+ -- \w)/,
    notWhere: /^test\/walls\//,
  },
  {
    rule: 'no silenced types',
    why: 'parse it instead',
    pattern: /lint-disable.*(?:no-explicit-any|type-assertions|non-null-assertion|no-unsafe)/,
    notWhere: /^test\/walls\//,
  },
  {
    rule: 'no clock',
    why: 'the time comes in as an argument',
    pattern: /\bnew Date(?:\(\s*\)|(?![\w(]))|(?<!new )(?<![\w.])Date\(|\bTemporal\.Now\b/,
    where: /^(?:forms|web|functions\/(?:domain|use-cases))\/.*\.tsx?$/,
    notWhere: /^web\/assets\//,
  },
  {
    rule: 'no registry',
    everywhere: true,
    why: 'where packages come from is the business of the machine that installs them',
    pattern:
      /\bnpm[j]s\b|yarn[p]kg|artifact[o]ry|verd[a]ccio|_auth[T]oken|\bregistry\.(?!tsx?\b)[\w-]+\.\w|\/\/(?:npm|registry|packages)\./i,
  },
  {
    rule: 'no private path',
    everywhere: true,
    why: 'this path exists on one machine only',
    pattern: new RegExp(['(?<![\\w.])/(?:ho[m]e|ro[o]t|Use[r]s)/[\\w.-]+', ...ownFolders].join('|')),
  },
];

const found = ({ path, text }: TextFile): readonly Complaint[] =>
  rules
    .filter(({ where }) => where?.test(path) ?? true)
    .filter(({ notWhere }) => !(notWhere?.test(path) ?? false))
    .filter(({ everywhere }) => everywhere === true || !isGenerated.test(path))
    .flatMap(({ rule, why, pattern }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [{ place: `${path}:${String(index + 1)}`, rule, why }] : [],
        ),
    );

const tooLong = ({ path, text }: TextFile): readonly Complaint[] => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return isSource.test(path) && !isGenerated.test(path) && lines > longest
    ? [
        {
          place: path,
          rule: 'short files',
          why: `has ${String(lines)} lines; split it below ${String(longest + 1)}`,
        },
      ]
    : [];
};

export const wrongWords = (files: readonly TextFile[]): readonly Complaint[] =>
  files.flatMap((file) => [...found(file), ...tooLong(file)]);
