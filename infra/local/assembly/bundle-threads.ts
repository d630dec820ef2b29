/**
 * Turns the programs of our threads into JavaScript once: each thread that read TypeScript itself would load the
 * compiler for it, 12 MB a thread.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../bundles.ts';

const threads = {
  runtime: 'infra/local/functions/runtime.ts',
  'sign-in': 'infra/local/sign-in/provider.ts',
} as const;
export type Thread = keyof typeof threads;

export const threadFile = (assembly: string, thread: Thread): string =>
  join(assembly, 'threads', `${thread}.mjs`);

export const bundleThreads = async (assembly: string): Promise<void> => {
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: threads,
    outdir: join(assembly, 'threads'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'error',
  });
};
