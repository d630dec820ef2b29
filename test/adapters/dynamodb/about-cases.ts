import { describe, expect, it } from 'vitest';
import { caseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { draftStore } from '../../../functions/adapters/dynamodb/draft-store.ts';
import { messageStore } from '../../../functions/adapters/dynamodb/message-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { commitSteps, lastStep } from '../../support/commits.ts';

const notified = (life: ALife): ALife => life.notified();
const submitted = (life: ALife): ALife => life.submitted();

const draft = {
  id: 'notification.a',
  purpose: { kind: 'notification' },
  formId: 'incident-notification',
  formVersion: 1,
  answers: {},
  sources: {},
  owner: 'officer@sutton.example',
  version: 1,
  savedAt: '2026-12-23T17:00:00.000Z',
  savedBy: 'Officer',
} as const;

export const aboutCases = (newTable: () => Promise<Table>): void => {
  describe('a commit to the table', () => {
    it('is found again exactly as the case stands', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      const stored = await commitSteps(
        cases,
        life,
        notified,
        submitted,
        (one) => one.confirmed(),
        (one) => one.met(),
      );
      expect(stored.current).toEqual(life.case);
      expect((await cases.history(life.id)).map(({ event }) => event)).toEqual(life.events);
    });

    it('keeps every state that a case can have', { timeout: 60_000 }, async () => {
      const lives = [
        aCase('merton')
          .notified()
          .reviewed()
          .recorded({ lcspr: true })
          .signedBy('police', 'dissent')
          .concluded('unresolved'),
        aCase('southwark').notified().decided({ lcspr: true }).reviewerNamed().replied('disagrees'),
        aCase('sutton').referred().converted().withdrawn(),
      ];
      for (const life of lives) {
        const cases = caseStore(await newTable());
        await cases.commit({
          before: undefined,
          after: life.case,
          events: life.events.slice(0, 1),
          messages: [],
        });
        expect((await cases.find(life.id))?.current).toEqual(life.case);
      }
    });

    it('is refused on top of a version that has changed meanwhile, and leaves nothing behind', async () => {
      const table = await newTable();
      const cases = caseStore(table);
      const life = aCase();
      const before = await commitSteps(cases, life, notified);
      await commitSteps(cases, life, submitted);
      const other = lastStep(aCase().notified().withdrawn(), before);
      expect(await cases.commit({ ...other, once: 'late' })).toBe('changed-meanwhile');
      expect((await cases.find(life.id))?.current).toEqual(life.case);
      expect(await cases.history(life.id)).toHaveLength(life.events.length);
      expect(await cases.findOnce('late')).toBeUndefined();
      const stored = await messageStore(table).ofCase(life.id);
      expect(stored.map(({ message }) => message.key).toSorted()).toEqual(
        life.messages.map(({ key }) => key).toSorted(),
      );
    });

    it('wins alone when many are made in one moment', async () => {
      const cases = caseStore(await newTable());
      const before = await commitSteps(cases, aCase(), notified);
      const step = lastStep(aCase().notified().submitted(), before);
      const rivals = Array.from({ length: 6 }, (_, index) =>
        cases.commit({
          ...step,
          events: step.events.map((event) => ({ ...event, at: `2026-12-24T09:00:0${String(index)}.000Z` })),
        }),
      );
      const results = await Promise.all(rivals);
      expect(results.filter((result) => result === 'committed')).toHaveLength(1);
      expect(results.filter((result) => result === 'changed-meanwhile')).toHaveLength(5);
    });

    it('that is sent again by the client itself is the same commit', async () => {
      const cases = caseStore(await newTable());
      const life = aCase().notified();
      const commit = lastStep(life, undefined);
      expect([await cases.commit(commit), await cases.commit(commit)]).toEqual(['committed', 'committed']);
      expect(await cases.history(life.id)).toHaveLength(life.events.length);
    });

    it('under a key that was used is known as repeated, and leads to its case', async () => {
      const cases = caseStore(await newTable());
      const life = aCase().notified();
      await cases.commit({ ...lastStep(life, undefined), once: 'key' });
      const before = await cases.find(life.id);
      expect(await cases.commit({ ...lastStep(life.submitted(), before), once: 'key' })).toBe('repeated');
      expect(await cases.findOnce('key')).toBe(life.id);
      expect((await cases.find(life.id))?.current.phase).toBe('notify');
    });

    it('of a new case takes the number, which nobody can take again', async () => {
      const cases = caseStore(await newTable());
      expect(await cases.lastNumber(2026)).toBe(0);
      await commitSteps(cases, aCase(), notified);
      expect(await cases.lastNumber(2026)).toBe(1);
      const rival = lastStep(aCase('sutton', '2026-12-24T09:00:00.000Z').notified(), undefined);
      expect(await cases.commit(rival)).toBe('changed-meanwhile');
    });

    it('takes the draft away that became the answers', async () => {
      const table = await newTable();
      const drafts = draftStore(table);
      await drafts.save(draft);
      await caseStore(table).commit({ ...lastStep(aCase().notified(), undefined), draftId: draft.id });
      expect(await drafts.find(draft.id)).toBeUndefined();
    });

    it('takes away no words that somebody saved after they were submitted', async () => {
      const table = await newTable();
      const drafts = draftStore(table);
      const cases = caseStore(table);
      await drafts.save(draft);
      await drafts.save({ ...draft, version: 2, savedBy: 'Deputy' });
      const step = { ...lastStep(aCase().notified(), undefined), once: 'first', draftId: draft.id };
      expect(await cases.commit({ ...step, draftVersion: 1 })).toBe('draft-changed');
      expect((await drafts.find(draft.id))?.savedBy).toBe('Deputy');
      expect(await cases.find(step.after.id)).toBeUndefined();
      expect(await cases.commit({ ...step, draftVersion: 2 })).toBe('committed');
      expect(await drafts.find(draft.id)).toBeUndefined();
    });

    it('that needs more than one transaction takes is refused whole, in words', async () => {
      const cases = caseStore(await newTable());
      const life = aCase().notified();
      const step = lastStep(life, undefined);
      const [first] = step.events;
      const events = Array.from({ length: 120 }, () => first).flatMap((event) =>
        event === undefined ? [] : [event],
      );
      await expect(cases.commit({ ...step, events })).rejects.toThrow(
        /needs \d+ writes, and one transaction takes 100/,
      );
      expect(await cases.find(life.id)).toBeUndefined();
    });

    it('holds the largest steps of a case with every agency of its borough', async () => {
      const cases = caseStore(await newTable());
      const life = aCase();
      const all = life.rules.partnership.agencies.map(({ id }) => id);
      const asked = (one: ALife): ALife =>
        one
          .openOnes('agency-return')
          .reduce((so, { id }) => so.does({ type: 'AskRequest', requestId: id, by: so.officer }), one);
      await commitSteps(cases, life, notified, submitted, (one) => one.confirmed(all));
      const { events, messages } = life;
      asked(life);
      const before = await cases.find(life.id);
      const askings = {
        before,
        after: life.case,
        events: life.events.slice(events.length),
        messages: life.messages.slice(messages.length),
      };
      expect(await cases.commit(askings)).toBe('committed');
      expect(await cases.commit(lastStep(life.withdrawn(), await cases.find(life.id)))).toBe('committed');
    });

    it('gives nothing for a case that is not there', async () => {
      const cases = caseStore(await newTable());
      expect([await cases.find('SUT-2026-0009'), await cases.history('SUT-2026-0009')]).toEqual([
        undefined,
        [],
      ]);
    });
  });
};
