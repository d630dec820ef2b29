import { describe, expect, it } from 'vitest';
import { draftStore } from '../../../functions/adapters/dynamodb/draft-store.ts';
import { keys, read, type Table } from '../../../functions/adapters/dynamodb/table.ts';
import type { Draft, DraftPurpose } from '../../../functions/use-cases/ports.ts';
import { answersOf } from '../../builders/answers.ts';

const aDraft = (change: Partial<Draft> = {}): Draft => ({
  id: 'notification.a',
  purpose: { kind: 'notification' },
  formId: 'incident-notification',
  formVersion: 1,
  answers: answersOf('incident-notification', {}, { example: 'maximal' }),
  sources: { '/notifier/name': 'Your account' },
  owner: 'Officer@sutton.example',
  version: 1,
  savedAt: '2026-12-23T17:00:00.000Z',
  savedBy: 'Ada Field',
  ...change,
});

const purposes: readonly DraftPurpose[] = [
  { kind: 'notification' },
  { kind: 'referral' },
  { kind: 'request', requestId: 'SUT-2026-0001-a-1' },
  { kind: 'conversion', caseId: 'SUT-2026-0001' },
  { kind: 'withdrawal', caseId: 'SUT-2026-0001' },
  { kind: 'address-correction', requestId: 'SUT-2026-0001-a-1', role: 'police-lead' },
];

export const aboutDrafts = (newTable: () => Promise<Table>): void => {
  describe('a draft in the table', () => {
    it.each(purposes)('for a $kind is found again as it was saved', async (purpose) => {
      const drafts = draftStore(await newTable());
      const draft = aDraft({ purpose });
      expect(await drafts.save(draft)).toBe(true);
      expect(await drafts.find(draft.id)).toEqual(draft);
    });

    it('is saved only on top of the version before: one of two wins', async () => {
      const drafts = draftStore(await newTable());
      await drafts.save(aDraft());
      const [one, other] = [aDraft({ version: 2, savedBy: 'One' }), aDraft({ version: 2, savedBy: 'Other' })];
      const saved = await Promise.all([drafts.save(one), drafts.save(other)]);
      expect(saved.filter(Boolean)).toHaveLength(1);
      expect((await drafts.find('notification.a'))?.savedBy).toBe(saved[0] ? 'One' : 'Other');
      expect(await drafts.save(aDraft({ version: 2 }))).toBe(false);
      expect(await drafts.save(aDraft({ version: 4 }))).toBe(false);
      expect(await drafts.save(aDraft({ version: 3 }))).toBe(true);
    });

    it('is begun once', async () => {
      const drafts = draftStore(await newTable());
      const begun = await Promise.all([drafts.save(aDraft()), drafts.save(aDraft())]);
      expect(begun.filter(Boolean)).toHaveLength(1);
    });

    it('is on its owner’s list, the last saved first, whatever the case of the address', async () => {
      const drafts = draftStore(await newTable());
      await drafts.save(aDraft());
      await drafts.save(aDraft({ id: 'notification.b', savedAt: '2026-12-24T09:00:00.000Z' }));
      await drafts.save(aDraft({ id: 'notification.c', owner: 'other@sutton.example' }));
      const owned = await drafts.ownedBy('officer@sutton.example');
      expect(owned.map(({ id }) => id)).toEqual(['notification.b', 'notification.a']);
    });

    it('expires half a year after it was saved last', async () => {
      const table = await newTable();
      await draftStore(table).save(aDraft());
      const item = await read(table, keys.draft('notification.a'));
      expect(item?.expires).toBe(Date.parse('2027-06-24T17:00:00.000Z') / 1000);
    });
  });
};
