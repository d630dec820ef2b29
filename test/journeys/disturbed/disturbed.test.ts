/** What is delivered twice, out of order or again changes nothing: one account of the case, and the same messages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compareAccounts } from '../../crash/account.ts';
import { type PlayedThrough, playThrough } from './play-through.ts';

describe('a case with a dissent, of which every stream record comes twice and out of order, and every task again', () => {
  let undisturbed: PlayedThrough;
  let disturbed: PlayedThrough;

  beforeAll(async () => {
    undisturbed = await playThrough({});
    disturbed = await playThrough({ streamChaos: true, loseTaskAnswers: true });
  }, 400_000);

  it('was really disturbed: the machine called its tasks again', () => {
    expect(disturbed.transitions).toBeGreaterThan(undisturbed.transitions * 1.3);
  });

  it('comes to the same end', () => {
    expect(undisturbed.problems).toEqual([]);
    expect(disturbed.problems).toEqual([]);
    expect(disturbed.status).toBe('SUCCEEDED');
  });

  it('has the same events, and what people did in the same order', () => {
    expect(undisturbed.account.events.length).toBeGreaterThan(60);
    expect(compareAccounts(undisturbed.account, disturbed.account)).toEqual([]);
  });

  it('promises the same messages: role, purpose and attempt', () => {
    expect(disturbed.account.messages.toSorted((one, other) => one.localeCompare(other))).toEqual(
      undisturbed.account.messages.toSorted((one, other) => one.localeCompare(other)),
    );
  });
});

it('notices an event too many, one too few and another order', () => {
  const account = { deeds: ['one', 'two'], events: ['one', 'two', 'asked'], messages: ['lead_asked_1'] };
  expect(compareAccounts(account, account)).toEqual([]);
  expect(compareAccounts(account, { ...account, events: ['one', 'asked'] })).toEqual(['events: missing two']);
  expect(compareAccounts(account, { ...account, messages: ['lead_asked_1', 'lead_asked_1'] })).toEqual([
    'messages: too many lead_asked_1',
  ]);
  expect(compareAccounts(account, { ...account, deeds: ['two', 'one'] })).toEqual([
    'The same things happened in another order.',
  ]);
});
