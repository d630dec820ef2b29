import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Complaint } from './complaint.ts';
import { houseComplaints } from './house.ts';
import { wrongNames } from './names.ts';
import { wrongPackages } from './packages.ts';
import { plant } from './planted.ts';
import { projectRoot } from './tree.ts';
import { wrongWords } from './words.ts';

/** Put together, so that this file does not itself hold what it plants. */
const whole = (...parts: readonly string[]): string => parts.join('');
const rulesOf = (complaints: readonly Complaint[]): readonly string[] => complaints.map(({ rule }) => rule);
const lines = (count: number): string => '// a line\n'.repeat(count);

describe('names', () => {
  it.each([
    ['scripts/build.ts', 'top level'],
    ['vitest.config.ts', 'top level'],
    ['functions/lambda/send.ts', 'rooms of functions'],
    [whole('functions/domain/ut', 'ils/dates.ts'), 'telling names'],
    [whole('web/hel', 'pers.ts'), 'telling names'],
    [whole('infra/com', 'mon/tags.ts'), 'telling names'],
    [whole('test/date-hel', 'per.ts'), 'telling names'],
  ])('complains of %s', (path, rule) => {
    expect(rulesOf(wrongNames([path]))).toEqual([rule]);
  });

  it.each([
    '.oxlintrc.json',
    'LICENSE',
    'functions/catalogue.ts',
    'forms/sign-off/v1/pages.json',
    'web/shell.ts',
  ])('agrees with %s', (path) => {
    expect(wrongNames([path])).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['web/shell.ts', lines(251), 'short files'],
    ['.ci/run', lines(251), 'short files'],
    ['web/shell.ts', whole('// TO', 'DO later'), 'finished'],
    ['README.md', whole('FIX', 'ME'), 'finished'],
    ['test/web/shell.test.ts', whole('it.on', "ly('alone', run)"), 'every test runs'],
    ['test/web/shell.test.ts', whole('describe.sk', "ip('later', run)"), 'every test runs'],
    ['test/web/shell.test.ts', whole('it.concurrent.to', "do('later')"), 'every test runs'],
    ['web/shell.ts', whole('// @ts-', 'ignore'), 'no silenced compiler'],
    ['web/shell.ts', whole('// oxlint-dis', 'able-next-line no-var'), 'silence has a reason'],
    ['web/shell.ts', whole('// oxlint-dis', 'able no-var -- all of it'), 'silence has a reason'],
    ['web/shell.ts', whole('// oxlint-dis', 'able-line no-explicit-any -- quicker'), 'no silenced types'],
    ['functions/domain/case/due.ts', 'const now = new Date();', 'no clock'],
    ['functions/use-cases/ask.ts', 'const now = Date();', 'no clock'],
    ['web/parts/dates.ts', 'const now = Temporal.Now.instant();', 'no clock'],
    ['package-lock.json', whole('"https://reg', 'istry.example.org/zod.tgz"'), 'no registry'],
    ['.npmrc', whole('//np', 'm.example.org/:_auth', 'Token=1'), 'no registry'],
    ['forms/generated/answers.ts', whole('// from /ho', 'me/somebody/forms'), 'no private path'],
    ['README.md', `cd ${projectRoot.split('/').length > 2 ? projectRoot : homedir()}`, 'no private path'],
  ])('complains of %s: %s', (path, text, rule) => {
    expect(rulesOf(wrongWords([{ path, text }]))).toEqual([rule]);
  });

  it.each([
    ['web/shell.ts', lines(250)],
    ['forms/generated/validators.js', lines(2000)],
    ['forms/sign-off/v1/schema.json', lines(2000)],
    ['functions/domain/case/due.ts', 'const later = new Date(at); // toDateString() of Date'],
    ['functions/runtime/container.ts', 'const now = new Date().toISOString();'],
    ['web/parts/data-table.tsx', whole('// oxlint-dis', 'able-next-line jsx-a11y/x -- a keyboard needs it')],
    ['forms/registry.ts', "import { registry } from './registry.ts';"],
    ['web/shell.ts', "const home = '/cases/home/';"],
  ])('agrees with %s: %s', (path, text) => {
    expect(wrongWords([{ path, text }])).toEqual([]);
  });
});

describe('packages', () => {
  const version = '4.6.7';
  const listed = (wanted: string, more: object = {}): string =>
    JSON.stringify({ dependencies: { zod: wanted }, ...more });
  const locked = (entry: object = { integrity: 'sha512-x' }): string =>
    JSON.stringify({ packages: { '': { dependencies: { zod: version } }, 'node_modules/zod': entry } });

  it('agrees with exact versions and a lock file that says what, not from where', () => {
    expect(wrongPackages(listed(version, { overrides: { a: { b: 'npm:c@1.0.0' } } }), locked())).toEqual([]);
  });

  it.each(['^4.6.7', '~4.6.7', '4', 'latest', '*', 'github:a/b', '>=4.6.7'])(
    'complains of version %s',
    (wanted) => {
      expect(rulesOf(wrongPackages(listed(wanted), locked()))).toEqual(['exact versions', 'lock file']);
    },
  );

  it('complains of an override that is not exact', () => {
    expect(rulesOf(wrongPackages(listed(version, { overrides: { a: { b: '^1.0.0' } } }), locked()))).toEqual([
      'exact versions',
    ]);
  });

  it('complains of a lock file that names a host, or proves nothing', () => {
    const from = { resolved: 'https://example.org/zod.tgz', integrity: 'sha512-x' };
    expect(rulesOf(wrongPackages(listed(version), locked(from)))).toEqual(['lock file']);
    expect(rulesOf(wrongPackages(listed(version), locked({})))).toEqual(['lock file']);
  });

  it('complains of a lock file that only fits the system it was made on', () => {
    const parent = { integrity: 'sha512-x', optionalDependencies: { 'zod-darwin': '1.0.0' } };
    expect(wrongPackages(listed(version), locked(parent)).map(({ why }) => why)).toEqual([
      'lacks zod-darwin, which node_modules/zod may need on another system; npm ci refuses that',
    ]);
  });
});

describe('the house', () => {
  it('is in order', () => {
    expect(houseComplaints(projectRoot)).toEqual([]);
  });

  it('is looked through, every file of it', () => {
    const text = whole('// TO', 'DO');
    const { root, remove } = plant(
      [
        ['web/planted.ts', text],
        ['notes/planted.md', text],
      ],
      (path) => path.startsWith('package'),
    );
    try {
      expect(houseComplaints(root).map(({ place, rule }) => `${place} ${rule}`)).toEqual([
        'notes top level',
        'notes/planted.md:1 finished',
        'web/planted.ts:1 finished',
      ]);
      expect(readFileSync(join(root, 'web/planted.ts'), 'utf8')).toBe(text);
    } finally {
      remove();
    }
  });
});
