/** The first ring: what can be checked without running the service. */
import type { Step } from './steps.ts';

const upToDate = (title: string, program: string): Step => ({
  title,
  program: 'node',
  args: [program, '--check'],
});

export const checks: readonly Step[] = [
  { title: 'Types', program: 'tsc', args: ['--noEmit'] },
  { title: 'Lint', program: 'oxlint', args: ['--type-aware', '--deny-warnings', '--threads=1'] },
  { title: 'Walls', program: 'node', args: ['test/walls/check.ts'] },
  upToDate('Generated forms are up to date', 'forms/generate.ts'),
  upToDate('Generated styles are up to date', 'web/assets/generate.ts'),
  upToDate('Bank holidays are up to date', 'functions/domain/timetable/generate-bank-holidays.ts'),
  {
    title: 'Format',
    program: 'biome',
    args: ['format', '--reporter=summary', '.'],
    remedy: 'npm run format',
  },
];
