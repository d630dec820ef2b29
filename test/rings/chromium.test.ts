import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

let folder: string;

const program = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapid-review-browser-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes the browser that CHROMIUM_PATH names', () => {
  const named = program('named', 'exit 0');
  expect(findChromium({ CHROMIUM_PATH: named, PATH: folder })).toBe(named);
});

it('finds one on the path, and passes over a stub that does not start', () => {
  program('chromium', 'exit 1');
  const working = program('google-chrome', 'exit 0');
  expect(findChromium({ PATH: folder })).toBe(working);
});

it('says how to install one when CHROMIUM_PATH names none', () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'missing'), PATH: folder })).toThrow(
    /CHROMIUM_PATH names .*missing, which does not start\. .* apt-get install chromium/,
  );
});
