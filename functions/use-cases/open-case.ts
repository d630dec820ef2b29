/** Gives a new case its reference: the partnership's letters, the year and the next number, SUT-2026-0001. */
import type { Filed } from '../../forms/form.ts';
import type { Actor, Recipient } from '../domain/case/case.ts';
import { londonDate } from '../domain/timetable/london.ts';
import { changeCase, type Outcome } from './change-case.ts';
import type { Ports } from './ports.ts';

interface Submission {
  readonly filed: Filed;
  readonly by: Actor;
  readonly once: string;
  readonly draftId: string;
  readonly draftVersion: number;
}

/** Two officers may submit in one second: whoever comes second takes the next number. */
const tries = 20;

const withReference =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) =>
  async (once: string, open: (caseId: string) => Promise<Outcome>): Promise<Outcome> => {
    const year = Number(londonDate(ports.now()).slice(0, 4));
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const [earlier, last] = await Promise.all([ports.cases.findOnce(once), ports.cases.lastNumber(year)]);
      if (earlier !== undefined) return { refused: false, caseId: earlier };
      const number = last + 1;
      const caseId = `${ports.rules.partnership.code}-${String(year)}-${String(number).padStart(4, '0')}`;
      const outcome = await open(caseId);
      const isTaken = outcome.refused && outcome.refusal.kind === 'already-notified';
      if (!isTaken) return outcome;
    }
    throw new Error(`No free reference was found for ${String(year)} in ${String(tries)} tries.`);
  };

export const submitNotification =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) =>
  ({ filed, by, once, draftId, draftVersion }: Submission): Promise<Outcome> =>
    withReference(ports)(once, (caseId) =>
      changeCase(ports)(
        caseId,
        { type: 'SubmitNotification', caseId, filed, by },
        { once, draftId, draftVersion, isNew: true },
      ),
    );

export const referCase =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) =>
  ({
    filed,
    by,
    once,
    draftId,
    draftVersion,
    referrer,
  }: Submission & { readonly referrer: Recipient }): Promise<Outcome> =>
    withReference(ports)(once, (caseId) =>
      changeCase(ports)(
        caseId,
        { type: 'ReferCase', caseId, referrer, filed, by },
        { once, draftId, draftVersion, isNew: true },
      ),
    );
