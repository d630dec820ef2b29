/** Runs the CDK app for one partnership, unless the last result is as new as the sources. */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../bundles.ts';
import { LocalProblem } from '../problem.ts';
import { bundleThreads } from './bundle-threads.ts';

export interface SynthesiseOptions {
  readonly partnership: string;
  /** Folder of settings files; the repository's own by default. */
  readonly settings?: string | undefined;
  /** Folder the catalogue's entries are relative to; the repository by default. */
  readonly handlers?: string | undefined;
}

/** What a stack is made of, whatever its functions do. */
const ofEveryStack = [
  'infra',
  'functions/catalogue.ts',
  'functions/workflow/protocol.ts',
  'functions/domain/partnership',
  'cdk.json',
  'package-lock.json',
  'tsconfig.json',
];
const ofOurFunctions = ['forms', 'functions', 'web'];
/** Of the local cloud itself only what runs in threads is part of an assembly. */
const localFolder = join(repositoryRoot, 'infra', 'local');
const ofThreads = ['functions', 'sign-in', 'clock'].map((name) => join(localFolder, name));
const isPart = (file: string): boolean =>
  !file.startsWith(localFolder) || ofThreads.some((folder) => file.startsWith(folder));
const keptAssemblies = 6;

const filesUnder = (path: string): readonly string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
};

const digestOf = ({ partnership, settings, handlers }: SynthesiseOptions): string => {
  const hash = createHash('sha256').update(`${partnership} ${settings ?? ''} ${handlers ?? ''}`);
  const ours = handlers === undefined ? [...ofEveryStack, ...ofOurFunctions] : ofEveryStack;
  const roots = [...ours.map((name) => join(repositoryRoot, name)), settings, handlers];
  const files = roots.flatMap((root) => (root === undefined ? [] : filesUnder(root)));
  for (const file of files.filter(isPart)) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};

const runApp = (options: SynthesiseOptions, outdir: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const context = {
      partnership: options.partnership,
      ...(options.settings === undefined ? {} : { settings: options.settings }),
      ...(options.handlers === undefined ? {} : { handlers: options.handlers }),
      'aws:cdk:enable-path-metadata': true,
      'aws:cdk:enable-asset-metadata': true,
    };
    const app = spawn(process.execPath, [join(repositoryRoot, 'infra', 'app.ts')], {
      cwd: repositoryRoot,
      env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    app.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    app.once('error', reject);
    app.once('close', (code) => (code === 0 ? resolve() : reject(new LocalProblem(said.trim()))));
  });

const forgetOld = (folder: string, slug: string): void => {
  const old = readdirSync(folder)
    .filter((name) => name.startsWith(`${slug}-`))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => other.at - one.at)
    .slice(keptAssemblies);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
};

/** Returns the folder of the assembly. Several processes may ask at once: the first to finish provides it. */
export const synthesise = async (options: SynthesiseOptions): Promise<string> => {
  const folder = join(repositoryRoot, '.local', 'assemblies');
  const target = join(folder, `${options.partnership}-${digestOf(options)}`);
  if (existsSync(target)) {
    /* Marked as used: only those unused for longest are forgotten. */
    utimesSync(target, new Date(), new Date());
    return target;
  }
  mkdirSync(folder, { recursive: true });
  const work = join(folder, `work-${randomUUID()}`);
  try {
    await Promise.all([runApp(options, work), bundleThreads(work)]);
    if (!existsSync(target)) renameSync(work, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  forgetOld(folder, options.partnership);
  return target;
};
