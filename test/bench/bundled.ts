/** Our functions as they were synthesised, and bare ones bundled in the same way. */
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type Right } from '../../functions/catalogue.ts';
import { bundleInto } from '../../infra/bundles.ts';
import type { Plan } from '../../infra/local/assembly/plan.ts';

export const bareNames = ['record', 'record-and-mail', 'record-and-workflow', 'transaction'] as const;
export type BareName = (typeof bareNames)[number];

export interface Bundled {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** The bare function with the same clients. */
  readonly bare: BareName;
}

const bareFor = (rights: readonly Right[]): BareName => {
  if (rights.includes('send-mail')) return 'record-and-mail';
  return rights.includes('start-workflow') || rights.includes('wake-workflow')
    ? 'record-and-workflow'
    : 'record';
};

/** Copied to a folder of the benchmark's own: old assemblies are cleared away when others are made meanwhile. */
export const bundledFunctions = ({ functions }: Plan, into: string): readonly Bundled[] =>
  functions.map(({ name, folder: assembled, environment }) => {
    const folder = join(into, name);
    cpSync(assembled, folder, { recursive: true });
    const file = join(folder, 'index.mjs');
    const rights = catalogue.find((one) => one.name === name)?.rights ?? [];
    const settings = { SETTINGS_FILE: join(folder, environment.SETTINGS_FILE ?? '') };
    return {
      name,
      file,
      environment: { ...environment, ...settings },
      bytes: statSync(file).size,
      bare: bareFor(rights),
    };
  });

export const bundleBare = async (folder: string): Promise<Readonly<Record<BareName, string>>> => {
  mkdirSync(folder, { recursive: true });
  await bundleInto(
    folder,
    bareNames.map((name) => ({ in: join(import.meta.dirname, 'bare', `${name}.ts`), out: name })),
  );
  const at = (name: BareName): string => join(folder, `${name}.mjs`);
  return {
    record: at('record'),
    'record-and-mail': at('record-and-mail'),
    'record-and-workflow': at('record-and-workflow'),
    transaction: at('transaction'),
  };
};
