/** What a function is told by its environment. Everything that is missing is said at once. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Partnership, partnershipSchema } from '../domain/partnership/partnership.ts';

const environment = z.object({
  TABLE_NAME: z.string().min(1),
  STATE_MACHINE_ARN: z.string().min(1).optional(),
  SITE_URL: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  MAIL_CONFIGURATION_SET: z.string().min(1).optional(),
  /** The partnership's settings, packed beside the function. */
  SETTINGS_FILE: z.string().min(1),
});
export type Environment = z.infer<typeof environment>;

/** @throws Error that names every variable that is missing or wrong, but no value. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const { success, data, error } = environment.safeParse(variables);
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The function’s environment is incomplete. Deploy the stack again. ${problems.join('; ')}`);
};

/** @throws Error when the file is missing, or is not a partnership's settings. */
export const readSettings = (file: string, folder: string): Partnership => {
  try {
    return partnershipSchema.parse(JSON.parse(readFileSync(resolve(folder, file), 'utf8')));
  } catch (cause) {
    throw new Error(`The partnership’s settings in ${file} cannot be used. Deploy the stack again.`, {
      cause,
    });
  }
};
