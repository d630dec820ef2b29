import type { Partnership } from '../../functions/domain/partnership/partnership.ts';
import { loadSettings, SettingsError } from '../settings.ts';
import { LocalProblem } from './problem.ts';

/** A corrupt settings file is something a person can put right. */
export const readLocalSettings = (slug: string, folder?: string): Partnership => {
  try {
    return loadSettings(slug, folder);
  } catch (error) {
    if (error instanceof SettingsError) throw new LocalProblem(error.message, { cause: error });
    throw error;
  }
};
