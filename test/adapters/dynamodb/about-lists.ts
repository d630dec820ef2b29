import { describe, expect, it } from 'vitest';
import { caseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import type { CaseStore } from '../../../functions/use-cases/ports.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { commitSteps } from '../../support/commits.ts';

/** A case of that number, aware on that day, so that its first date differs from the others'. */
const numbered = (number: number, awareDate: string): ALife => {
  const life = aCase();
  const caseId = `SUT-2026-000${String(number)}`;
  const aware = { '/notifier/awareDate': awareDate, '/incident/date': '2026-12-01' };
  const filed = life.files('incident-notification', aware);
  return life.does({ type: 'SubmitNotification', caseId, filed, by: life.officer });
};

const requestIds = async (
  cases: CaseStore,
  ...who: readonly string[]
): Promise<readonly (string | undefined)[]> =>
  (await cases.waitingFor(who, 50)).map(({ requestId }) => requestId);

export const aboutLists = (newTable: () => Promise<Table>): void => {
  describe('the list of open cases', () => {
    it('is in the order of their next dates, page by page, and forgets what has ended', async () => {
      const cases = caseStore(await newTable());
      const days = ['2026-12-23', '2026-12-21', '2026-12-22', '2026-12-18'];
      const lives = days.map((day, index) => numbered(index + 1, day));
      for (const life of lives) await commitSteps(cases, life, (one) => one);
      const first = await cases.openCases(3);
      const second = await cases.openCases(3, first.next);
      const ids = [...first.entries, ...second.entries].map(({ caseId }) => caseId.at(-1));
      expect(ids).toEqual(['4', '2', '3', '1']);
      expect(second.next).toBeUndefined();
      for (const life of lives.slice(0, 1)) await commitSteps(cases, life, (one) => one.withdrawn());
      expect((await cases.openCases(10)).entries.map(({ caseId }) => caseId.at(-1))).toEqual(['4', '2', '3']);
    });

    it('moves a case when its next date does', async () => {
      const cases = caseStore(await newTable());
      const [first, second] = [numbered(1, '2026-12-21'), numbered(2, '2026-12-22')];
      await commitSteps(cases, first, (one) => one);
      await commitSteps(
        cases,
        second,
        (one) => one,
        (one) => one.submitted(),
      );
      expect((await cases.openCases(10)).entries.map(({ caseId }) => caseId.at(-1))).toEqual(['2', '1']);
    });
  });

  describe('what waits for somebody', () => {
    it('is on the list of each who may answer, until it is answered', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      await commitSteps(
        cases,
        life,
        (one) => one.notified(),
        (one) => one.submitted(),
        (one) => one.confirmed(),
      );
      const reviewed = (one: ALife): ALife => {
        const { length } = one.events;
        return one
          .returned()
          .met()
          .with({ latest: one.events.slice(length) });
      };
      await commitSteps(cases, life, reviewed);
      const { id } = life.open('rapid-review');
      expect(await requestIds(cases, 'coordinator')).toEqual([id]);
      await commitSteps(cases, life, (one) => one.recorded());
      const [lead, deputy] = [life.signer('police').id, life.signer('police', 'deputy').id];
      const asked = [life.open('sign-off', { partner: 'police' }).id];
      expect([await requestIds(cases, lead), await requestIds(cases, deputy.toUpperCase())]).toEqual([
        asked,
        asked,
      ]);
      await commitSteps(cases, life, (one) => one.signedBy('police'));
      expect([await requestIds(cases, lead), await requestIds(cases, deputy)]).toEqual([[], []]);
    });

    it('is by role for staff, so that colleagues can stand in, and by address for partners', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      await commitSteps(cases, life, (one) => one.notified());
      expect(await requestIds(cases, 'officer')).toEqual([life.open('national-submission').id]);
      expect(await requestIds(cases, life.officer.id)).toEqual([]);
    });

    it('follows a corrected address', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      await commitSteps(
        cases,
        life,
        (one) => one.notified(),
        (one) => one.submitted(),
        (one) => one.confirmed(['ccg']),
      );
      const { id, to } = life.open('agency-return');
      const old = to[0]?.party.email ?? '';
      const filed = life.files('address-correction', { '/email': 'Right@CCG.example' });
      const role = to[0]?.role ?? '';
      await commitSteps(cases, life, (one) =>
        one.does({ type: 'CorrectAddress', requestId: id, role, filed, by: one.coordinator }),
      );
      expect([await requestIds(cases, old), await requestIds(cases, 'right@ccg.example')]).toEqual([
        [],
        [id],
      ]);
    });

    it('of several keys comes in the order of its dates', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      await commitSteps(
        cases,
        life,
        (one) => one.notified(),
        (one) => one.submitted(),
        (one) => one.confirmed(['ccg']),
      );
      const email = life.open('agency-return').to[0]?.party.email ?? '';
      const entries = await cases.waitingFor(['coordinator', email], 50);
      expect(entries.map(({ at }) => at.slice(0, 10))).toEqual(['2027-01-06', '2027-01-11', '2027-01-13']);
    });
  });
};
