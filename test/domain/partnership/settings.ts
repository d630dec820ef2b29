import { readFileSync } from 'node:fs';
import { checkPartnership } from '../../../functions/domain/partnership/check-partnership.ts';
import type { Partnership } from '../../../functions/domain/partnership/partnership.ts';

export const slugs = ['sutton', 'merton', 'southwark'] as const;
export type Slug = (typeof slugs)[number];

/** A partnership's settings file as it stands, unread. */
export const settingsJson = (slug: Slug): unknown =>
  JSON.parse(readFileSync(new URL(`../../../infra/partnerships/${slug}.json`, import.meta.url), 'utf8'));

/** The same, checked. */
export const settingsOf = (slug: Slug): Partnership => {
  const checked = checkPartnership(settingsJson(slug));
  if (!checked.ok) throw new Error(`${slug}: ${JSON.stringify(checked.problems)}`);
  return checked.partnership;
};
