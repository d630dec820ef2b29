/** What a person can put right is one sentence and what to do, on its own, with exit code 1. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../infra/bundles.ts';
import { findJava } from '../../../infra/local/engine/java.ts';
import { readLocalSettings } from '../../../infra/local/local-settings.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';
import { settingsFolder } from '../../../infra/settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();

const npmStart = (...given: readonly string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'infra', 'local', 'start.ts'), ...given],
    { encoding: 'utf8', env: { ...process.env, JAVA_HOME: '/nowhere' }, timeout: 60_000 },
  );
  return { status, said: stderr.trim(), out: stdout };
};

describe('npm start', () => {
  it('names the partnerships there are', () => {
    const { status, said } = npmStart('--partnership', 'narnia', '--data', join(root, 'a'));
    expect(status).toBe(1);
    expect(said).toMatch(
      /^There is no partnership called "narnia"\. Choose one of: merton, southwark, sutton .*$/,
    );
  });

  it('says how it is started', () => {
    const { status, said } = npmStart('--prot', '3000');
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^That is not how it is started\. Use: npm start -- .*$/),
    ]);
  });

  it('names a port in use before anything slow has begun', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, said } = npmStart('--port', String(port), '--data', join(root, 'b'));
    server.close();
    expect(status).toBe(1);
    expect(said).toMatch(/^Port \d+ is in use, so the site cannot start there\. .* npm start -- --port \d+$/);
  });

  it('says how to get Java when there is none', () => {
    const { status, said } = npmStart('--port', '0', '--data', join(root, 'c'));
    expect(status).toBe(1);
    expect(said).toMatch(/^Java was not found .* Install a Java runtime.*DYNAMODB_ENDPOINT.*$/);
  });

  it('names the settings file that cannot be read', () => {
    const folder = join(root, 'settings');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'sutton.json'),
      readFileSync(join(settingsFolder, 'sutton.json'), 'utf8').slice(0, 99),
    );
    expect(() => readLocalSettings('sutton', folder)).toThrow(LocalProblem);
    expect(() => readLocalSettings('sutton', folder)).toThrow(/sutton\.json is not valid JSON/);
  });
});

describe('Java', () => {
  it('is found on the path or in JAVA_HOME', () => {
    expect(findJava()).toMatch(/java$/);
    expect(() => findJava({ PATH: '/nowhere' })).toThrow(LocalProblem);
  });
});
