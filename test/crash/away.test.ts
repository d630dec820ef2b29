/** Killed after the mail service took a message and before it could say so, and away for longer than anybody waits. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { createStage } from '../../infra/local/demo/stage.ts';
import { storyBegins, storyOf } from '../../infra/local/demo/story.ts';
import { withStored } from './stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapid-review-away-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataDir = join(folder, 'data');
const caseId = 'SUT-2026-0001';
const minute = 60_000;

const replace = (file: string, change: (text: string) => string): void => {
  const path = join(dataDir, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

it('sends no message again that the mail service had taken', async () => {
  const cloud = await startLocalCloud({ dataDir, startAt: storyBegins });
  try {
    const cast = { stage: createStage(cloud), partnership: cloud.settings, caseId };
    await storyOf(cast, { dissent: false })[0]?.act();
    await cloud.settle();
    // As a kill would have left them: claimed, taken, and not vouched for.
    await withStored(dataDir, async ({ messages }) => {
      for (const seen of await messages.ofCase(caseId))
        await messages.move(seen, 'sending', cloud.clock.now().toISOString());
    });
  } finally {
    await cloud.stop();
  }
  replace('mail/published.json', () => '{"count":0}\n');
  replace('clock.json', (text) => {
    const offset = Number(/-?\d+/.exec(text)?.[0]) + 20 * minute;
    return `{"offsetMs":${String(offset)}}\n`;
  });

  const again = await startLocalCloud({ dataDir });
  try {
    await again.clock.move('+1h');
    const keys = again.messages().map(({ tags }) => tags['message-key']);
    expect(keys.length).toBeGreaterThan(4);
    expect(new Set(keys).size).toBe(keys.length);
    const states = await withStored(dataDir, ({ messages }) => messages.ofCase(caseId));
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['delivered']));
  } finally {
    await again.stop();
  }
});
