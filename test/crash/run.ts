/** `npm run crash`: plays whole stories while everything of ours is killed again and again, and looks what was lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Account, compareAccounts, differences } from './account.ts';
import { createChance } from './chance.ts';
import { type Played, play } from './play.ts';
import type { Kill } from './reaper.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    'each-story': { type: 'string', default: '12' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    partnership: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.kills);
const mostInStory = Number(values['each-story']);
const chance = createChance(Number(values.seed));
const partnerships = values.partnership === undefined ? ['sutton', 'merton'] : [values.partnership];
const folder = mkdtempSync(join(tmpdir(), 'rapid-review-crash-'));
const began = performance.now();

const say = (line: object, words: string): void => console.log(values.json ? JSON.stringify(line) : words);

let done = 0;
const tellKill =
  (partnership: string) =>
  (kill: Kill): void => {
    done += 1;
    const { moment, during, engine, awayMinutes, restartMs } = kill;
    const also = [
      ...(moment === 'start' ? ['and once more while starting'] : []),
      ...(engine ? ['engine stopped too'] : []),
      ...(awayMinutes > 0 ? [`away for ${String(awayMinutes)} min`] : []),
    ].join(', ');
    say(
      { kill: done, partnership, ...kill },
      `kill ${String(done).padStart(3)}  ${partnership}  at ${moment.padEnd(5)}  during ${during}  (back after ${(restartMs / 1000).toFixed(1)} s${also === '' ? '' : `; ${also}`})`,
    );
  };

const undisturbed = new Map<string, { readonly account: Account; readonly timeline: readonly string[] }>();

const compare = (partnership: string, { account, timeline }: Played): readonly string[] => {
  const expected = undisturbed.get(partnership);
  if (expected === undefined) return ['There is no undisturbed story to compare with.'];
  return [
    ...compareAccounts(expected.account, account),
    ...differences('timeline', expected.timeline, timeline),
  ];
};

const story = async (partnership: string, kills: number): Promise<readonly string[]> => {
  const dissent = partnership === 'merton';
  const played = await play({ partnership, dissent, kills, chance, folder, tell: tellKill(partnership) });
  if (kills === 0) undisturbed.set(partnership, played);
  const problems = [...played.problems, ...(kills === 0 ? [] : compare(partnership, played))];
  const { accepted, mails, account } = played;
  say(
    { story: partnership, kills: played.kills, accepted, events: account.events.length, mails, problems },
    `story    ${partnership}  ${kills === 0 ? 'undisturbed' : `${String(played.kills)} kills`}: ${String(accepted)} acceptances heard, ${String(account.events.length)} events, ${String(account.messages.length)} messages promised and sent once, ${String(mails)} mails with codes; ${problems.length === 0 ? 'as undisturbed' : `WRONG:\n  ${problems.join('\n  ')}`}`,
  );
  return problems;
};

const run = async (): Promise<readonly string[]> => {
  say({ seed: Number(values.seed), wanted }, `seed ${values.seed}, ${values.kills} kills`);
  const problems: string[] = [];
  for (const partnership of partnerships) problems.push(...(await story(partnership, 0)));
  for (let turn = 0; done < wanted; turn += 1) {
    const partnership = partnerships[turn % partnerships.length] ?? 'sutton';
    problems.push(...(await story(partnership, Math.min(mostInStory, wanted - done))));
  }
  return problems;
};

const problems = await run().catch((error: unknown) => {
  console.error(error);
  return [error instanceof Error ? error.message : String(error)];
});
const seconds = Math.round((performance.now() - began) / 1000);
say(
  { kills: done, seconds, problems: problems.length },
  `${String(done)} kills in ${String(seconds)} s: ${problems.length === 0 ? 'every story reached its end, nothing accepted was lost, no message was sent twice, no step was skipped' : `${String(problems.length)} problems; the data is kept in ${folder}`}`,
);
if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
process.exit(problems.length === 0 ? 0 : 1);
