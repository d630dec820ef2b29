import { crossChecks } from './cross-checks.ts';
import { describeIssue } from './describe-issue.ts';
import { type Partnership, partnershipShape } from './partnership.ts';

/** One thing wrong with a settings file, in plain words for the person who wrote it. */
export interface SettingsProblem {
  /** `recipients.panel.email`, `agencies[public-health].contact.name`, `staff[Amina Okafor].email`. */
  readonly where: string;
  readonly problem: string;
  readonly mend: string;
}

export type CheckedPartnership =
  | { readonly ok: true; readonly partnership: Partnership }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

type Path = readonly PropertyKey[];

const property = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const at = (json: unknown, path: Path): unknown => path.reduce(property, json);

/** Items of lists by their id or name, as people count from one and programs from zero. */
const itemName = (item: unknown, index: number): string => {
  const name = [property(item, 'id'), property(item, 'name')].find((label) => typeof label === 'string');
  return typeof name === 'string' && name !== '' ? name : `number ${index + 1}`;
};

const whereOf = (json: unknown, path: Path): string =>
  path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${itemName(at(json, path.slice(0, depth + 1)), key)}]`;
      return depth === 0 ? String(key) : `.${String(key)}`;
    })
    .join('') || 'the file';

/**
 * Reads one partnership's settings. Every problem is reported at once, of the shape and between settings, so that a
 * file is mended in one go. Never throws.
 */
export const checkPartnership = (json: unknown): CheckedPartnership => {
  const shape = partnershipShape.safeParse(json);
  const ofShape = (shape.error?.issues ?? []).map((issue) => ({
    where: whereOf(json, issue.path),
    ...describeIssue(issue, String(issue.path.at(-1) ?? ''), at(json, issue.path)),
  }));
  const between = crossChecks
    .flatMap((check) => check(json))
    .map(({ path, problem, mend }) => ({ where: whereOf(json, path), problem, mend }));
  const problems = [...ofShape, ...between];
  if (shape.success && problems.length === 0) return { ok: true, partnership: shape.data };
  return { ok: false, problems };
};
