/** Bundles every function of the catalogue in one pass; all partnerships share the result. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { catalogue, type FunctionName } from '../functions/catalogue.ts';

export const repositoryRoot = resolve(import.meta.dirname, '..');

/** A function does not bundle: a missing entry, a syntax error. esbuild has already shown where. */
export class BundleError extends Error {
  constructor(cause: unknown) {
    super('The functions could not be bundled; the errors above say where.', { cause });
    this.name = 'BundleError';
  }
}

/** The bundled file of each function, an ES module that exports `handler`. */
export type Bundles = Readonly<Record<FunctionName, string>>;

/** Packages in CommonJS call `require` for Node's own modules; an ES module has none. */
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** zod words its errors in 50 languages, 260 kB in every function; ours words them itself, from English. */
const onlyEnglish: Plugin = {
  name: 'only-english',
  setup: (plugin) => {
    plugin.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

export interface BundleEntry {
  /** The file it begins with. */
  readonly in: string;
  /** The name of the result in the folder, without its ending. */
  readonly out: string;
}

/** How every function is bundled; also those that the benchmarks put beside ours. @throws BundleError */
export const bundleInto = async (folder: string, entryPoints: readonly BundleEntry[]): Promise<void> => {
  try {
    await build({
      absWorkingDir: repositoryRoot,
      entryPoints: [...entryPoints],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      mainFields: ['module', 'main'],
      minify: true,
      keepNames: true,
      legalComments: 'none',
      jsx: 'automatic',
      loader: { '.css': 'text', '.svg': 'text', '.txt': 'text', '.woff2': 'binary', '.png': 'binary' },
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [onlyEnglish],
      banner: { js: requireForCommonJs },
      logLevel: 'error',
    });
  } catch (cause) {
    throw new BundleError(cause);
  }
};

/**
 * The AWS SDK is bundled in: pinned by the lock file, faster to start, and the same on any engine.
 * The files live until the process ends; CDK copies them into the assembly.
 */
export const bundleFunctions = async (root: string = repositoryRoot): Promise<Bundles> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-bundles-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundleInto(
    folder,
    catalogue.map(({ name, entry }) => ({ in: join(root, entry), out: name })),
  );
  const at = (name: FunctionName) => join(folder, `${name}.mjs`);
  return {
    http: at('http'),
    workflow: at('workflow'),
    relay: at('relay'),
    post: at('post'),
    'mail-events': at('mail-events'),
    sweep: at('sweep'),
  };
};
