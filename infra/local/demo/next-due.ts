/** The date that a case waits for next, as its own page says it. */
import type { Cast } from './acts.ts';
import { signIn } from './people.ts';

/** ISO 8601, or undefined when the case waits for nothing, or does not exist yet. */
export const nextDue = async ({ stage, partnership, caseId }: Cast): Promise<string | undefined> => {
  const coordinator = partnership.staff.find(({ groups }) => groups.includes('coordinator'));
  if (coordinator === undefined) return undefined;
  const { page } = await signIn(stage, coordinator.email, `/cases/${caseId}`);
  const shown = /Due \w+ (\d{1,2} \w+ \d{4})/.exec(page.$('.app-standing').text())?.[1];
  return shown === undefined ? undefined : new Date(`${shown} UTC`).toISOString().slice(0, 10);
};
