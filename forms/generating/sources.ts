/** The forms as they are written: one folder a form and version. */
import { readdirSync, readFileSync } from 'node:fs';
import { type FormId, formIds, type JsonSchema } from '../form.ts';
import { isRecord } from '../json.ts';

export const formsFolder = new URL('../', import.meta.url);

export interface Source {
  readonly id: FormId;
  readonly version: number;
  /** `sign-off/v1`. */
  readonly folder: string;
  /** `SignOffV1`. */
  readonly typeName: string;
  readonly schema: JsonSchema;
  readonly layout: JsonSchema;
}

/** Every form and version in the order of formIds. Throws with the name of a file that cannot be read. */
export const sources = (): readonly Source[] =>
  formIds.flatMap((id) =>
    readdirSync(new URL(`${id}/`, formsFolder))
      .flatMap((name) => (/^v[1-9]\d*$/.test(name) ? [Number(name.slice(1))] : []))
      .toSorted((one, other) => one - other)
      .map((version) => {
        const folder = `${id}/v${version}`;
        return {
          id,
          version,
          folder,
          typeName: typeNameOf(id, version),
          schema: readJson(`${folder}/schema.json`),
          layout: readJson(`${folder}/pages.json`),
        };
      }),
  );

const typeNameOf = (id: FormId, version: number): string =>
  `${id.replaceAll(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}V${version}`;

/** One JSON object of this folder. */
export const readJson = (path: string): JsonSchema => {
  const text = readFileSync(new URL(path, formsFolder), 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (cause) {
    throw new Error(`forms/${path} is not JSON: put right what the cause says.`, { cause });
  }
  throw new Error(`forms/${path} must hold a JSON object.`);
};
