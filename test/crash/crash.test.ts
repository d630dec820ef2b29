/** A few kills of everything of ours in one story. Many more: `npm run crash`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from './chance.ts';
import { type Played, play } from './play.ts';
import type { Kill } from './reaper.ts';

const kills = 5;
const seed = Date.now() % 1_000_000;

describe(`a case during which everything of ours is killed ${String(kills)} times (seed ${String(seed)})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-crash-'));
  const seen: Kill[] = [];
  let played: Played;

  beforeAll(async () => {
    const tell = (kill: Kill) => void seen.push(kill);
    played = await play({
      partnership: 'sutton',
      dissent: false,
      kills,
      chance: createChance(seed),
      folder,
      tell,
    });
  }, 400_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('was really killed', () => {
    // Chance may put the last moments behind the end of the story.
    expect(played.kills).toBeGreaterThanOrEqual(2);
    expect(seen).toHaveLength(played.kills);
  });

  it('goes on to its end, loses nothing that was accepted and sends no message twice', () => {
    expect(played.problems).toEqual([]);
    expect(played.accepted).toBeGreaterThan(100);
  });

  it('skips no step and takes none twice', () => {
    const typeOf = (line: string): string => /"type":"(\w+)"/.exec(line)?.[1] ?? '';
    const deeds = played.account.deeds.map(typeOf).filter((type) => type !== 'RequestOpened');
    const count = (type: string): number => deeds.filter((one) => one === type).length;
    expect(new Set(played.account.messages).size).toBe(played.account.messages.length);
    expect({
      notified: count('NotificationSubmitted'),
      submitted: count('NationalSubmissionRecorded'),
      confirmed: count('AgenciesConfirmed'),
      returns: count('AgencyReturnSubmitted'),
      met: count('MeetingRecorded'),
      record: count('ReviewRecordCompleted'),
      signed: count('SignOffGiven'),
      decided: count('DecisionMade'),
      informed: count('PanelInformed'),
      named: count('ReviewerNamed'),
      replied: count('PanelReplied'),
      closed: count('CaseClosed'),
    }).toEqual({
      notified: 1,
      submitted: 1,
      confirmed: 1,
      returns: 3,
      met: 1,
      record: 1,
      signed: 3,
      decided: 1,
      informed: 1,
      named: 1,
      replied: 1,
      closed: 1,
    });
  });
});
