/** Reads one partnership's settings and says in plain words what is wrong with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Partnership, partnershipSchema } from '../functions/domain/partnership/partnership.ts';

export const settingsFolder = join(import.meta.dirname, 'partnerships');

/** The settings cannot be used. `problems` are sentences for an administrator; there is nothing to debug. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** The partnerships that have a settings file, in alphabetical order. */
export const partnershipsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => basename(name, '.json'))
        .toSorted()
    : [];

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError([
      `${file} is not valid JSON: ${why}. Correct it, or restore it with: git checkout -- ${file}`,
    ]);
  }
};

/** Throws SettingsError naming every problem at once. `folder` holds one `<slug>.json` for each partnership. */
export const loadSettings = (slug: string, folder: string = settingsFolder): Partnership => {
  const known = partnershipsIn(folder);
  if (!known.includes(slug)) {
    throw new SettingsError([
      `There is no partnership called "${slug}". Choose one of: ${known.join(', ') || 'none found'} (files in ${folder}).`,
    ]);
  }
  const file = join(folder, `${slug}.json`);
  const result = partnershipSchema.safeParse(parseJson(readFileSync(file, 'utf8'), file));
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map(
        ({ path, message }) => `${file}: ${path.map(String).join(' → ') || 'the whole file'}: ${message}`,
      ),
    );
  }
  if (result.data.slug !== slug) {
    throw new SettingsError([
      `${file}: slug: says "${result.data.slug}", but the file is called ${slug}.json`,
    ]);
  }
  return result.data;
};
