/** Three projects, to run one by name: `npx vitest run --config test/vitest.config.ts --project unit`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Tests that start engines, other programs or a browser; all others run in memory. */
const engines = ['test/adapters/**', 'test/infra/**', 'test/stream/**', 'test/http/**', 'test/walls/**'];
const journeys = ['test/journeys/**', 'test/crash/**', 'test/demo/**'];

const tests = (folders: readonly string[]): string[] => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    globals: false,
    passWithNoTests: false,
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: tests(['test/**']),
          exclude: [...engines, ...journeys],
          pool: 'threads',
          // These tests keep nothing outside themselves and mock no module, so files may share what they import.
          isolate: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: tests(engines),
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: tests(journeys),
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
