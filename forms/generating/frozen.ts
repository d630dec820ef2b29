/** A published version of a form is frozen: people have answered it, and their answers must stay readable as given. */
import { createHash } from 'node:crypto';
import type { Source } from './sources.ts';

/** The SHA-256 of each published version, by folder. */
export type Frozen = { readonly [folder: string]: unknown };

/** The hash of a version's schema and layout; white space does not count. */
export const hashOf = ({ schema, layout }: Pick<Source, 'schema' | 'layout'>): string =>
  createHash('sha256')
    .update(JSON.stringify([schema, layout]))
    .digest('hex');

/** What is wrong with the published versions, in words; empty when nothing is. */
export const broken = (frozen: Frozen, sources: readonly Source[]): readonly string[] =>
  Object.entries(frozen).flatMap(([folder, hash]) => {
    const source = sources.find((one) => one.folder === folder);
    if (source === undefined)
      return [`forms/${folder} is published and must stay, but it is gone. Bring it back.`];
    if (hashOf(source) === hash) return [];
    const next = `forms/${source.id}/v${source.version + 1}`;
    return [
      `forms/${folder} is published and frozen, but it was changed. Undo that, and make a new version: ${next}.`,
    ];
  });

/** The registry with one more version published. Throws when there is no such version. */
export const publish = (frozen: Frozen, folder: string, sources: readonly Source[]): Frozen => {
  const source = sources.find((one) => one.folder === folder);
  if (source === undefined)
    throw new Error(`There is no form and version “${folder}”. Give it as in sign-off/v1.`);
  const entries = Object.entries({ ...frozen, [folder]: hashOf(source) });
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
