import { describe, expect, it } from 'vitest';
import { codeStore } from '../../../functions/adapters/dynamodb/code-store.ts';
import { sessionStore } from '../../../functions/adapters/dynamodb/session-store.ts';
import { keys, read, type Table } from '../../../functions/adapters/dynamodb/table.ts';
import { taskStore } from '../../../functions/adapters/dynamodb/task-store.ts';
import type { CodeState, Session } from '../../../functions/use-cases/ports.ts';

const session: Session = {
  person: {
    kind: 'staff',
    email: 'ada@sutton.example',
    name: 'Ada Field',
    title: 'Officer',
    groups: ['officer'],
  },
  startedAt: '2026-12-23T17:00:00.000Z',
  endsAt: '2026-12-24T05:00:00.000Z',
};
const attempt = {
  state: 'state',
  nonce: 'nonce',
  verifier: 'verifier',
  returnTo: '/cases/SUT-2026-0001',
  endsAt: '2026-12-23T17:15:00.000Z',
};

const aCode = (change: Partial<CodeState> = {}): CodeState => ({
  subject: 'SUT-2026-0001-a-1#police-lead',
  hash: 'hash',
  sentAt: '2026-12-23T17:00:00.000Z',
  expiresAt: '2026-12-23T17:10:00.000Z',
  attempts: 0,
  sends: 1,
  version: 1,
  ...change,
});

export const aboutSessions = (newTable: () => Promise<Table>): void => {
  describe('a session in the table', () => {
    it('is found by its token until it is ended', async () => {
      const sessions = sessionStore(await newTable());
      const token = await sessions.start(session);
      expect(await sessions.find(token)).toEqual(session);
      await sessions.end(token);
      expect(await sessions.find(token)).toBeUndefined();
    });

    it('of a partner is kept alike', async () => {
      const sessions = sessionStore(await newTable());
      const partner: Session = { ...session, person: { kind: 'partner', email: 'p@police.example' } };
      expect(await sessions.find(await sessions.start(partner))).toEqual(partner);
    });

    it('has a token of its own that the table does not hold', async () => {
      const table = await newTable();
      const sessions = sessionStore(table);
      const [one, other] = [await sessions.start(session), await sessions.start(session)];
      expect(one).not.toBe(other);
      expect(one).toMatch(/^[\w-]{43}$/);
      expect(await read(table, keys.session(one))).toBeUndefined();
    });

    it('is begun by a sign-in that is taken once', async () => {
      const sessions = sessionStore(await newTable());
      await sessions.beginSignIn(attempt);
      const taken = await Promise.all([sessions.takeSignIn('state'), sessions.takeSignIn('state')]);
      expect(taken.filter((one) => one !== undefined)).toEqual([attempt]);
      expect(await sessions.takeSignIn('another')).toBeUndefined();
    });
  });

  describe('a code in the table', () => {
    it('is saved only on top of the version before: one attempt of two is counted', async () => {
      const codes = codeStore(await newTable());
      expect(await codes.save(aCode())).toBe(true);
      const tries = [
        codes.save(aCode({ attempts: 1, version: 2 })),
        codes.save(aCode({ attempts: 1, version: 2 })),
      ];
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      expect(await codes.find(aCode().subject)).toEqual(aCode({ attempts: 1, version: 2 }));
    });

    it('has another hash for every subject, and is six digits', async () => {
      const codes = codeStore(await newTable());
      expect(codes.hash('one', '123456')).not.toBe(codes.hash('other', '123456'));
      expect(codes.hash('one', '123456')).not.toContain('123456');
      expect(
        Array.from({ length: 50 }, () => codes.newCode()).filter((code) => !/^\d{6}$/.test(code)),
      ).toEqual([]);
    });
  });

  describe('the token of a waiting step', () => {
    it('is the last one noted for its request, and belongs to its case', async () => {
      const tasks = taskStore(await newTable());
      await tasks.put('SUT-2026-0001', { requestId: 'a', token: 'old', asOf: 4 });
      await tasks.put('SUT-2026-0001', { requestId: 'a', token: 'new', asOf: 6 });
      await tasks.put('SUT-2026-0002', { requestId: 'b', token: 'other', asOf: 6 });
      expect(await tasks.ofCase('SUT-2026-0001')).toEqual([{ requestId: 'a', token: 'new', asOf: 6 }]);
    });
  });
};
