/** What one whole case costs: transitions of the state machine, messages, and the memory of everything that serves it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { repositoryRoot } from '../../infra/bundles.ts';
import { checkEnd } from '../../infra/local/demo/check-end.ts';
import { createStage, insist } from '../../infra/local/demo/stage.ts';
import { storyBegins, storyOf } from '../../infra/local/demo/story.ts';
import { controlHeaders, type Running, whoRuns } from '../../infra/local/lock.ts';
import { loadSettings } from '../../infra/settings.ts';
import { descendantsOf, memoryOf } from './memory.ts';
import type { Report } from './report.ts';

const transitionsAim = 150;
const memoryAimMb = 1024;
const startLimitMs = 120_000;

const executionsAnswer = z.object({ executions: z.array(z.object({ transitions: z.number() })) });

interface Started {
  readonly running: Running;
  readonly stop: () => Promise<void>;
}

/** As `npm start` does it, in a process of its own. */
const start = async (partnership: string, dataDir: string): Promise<Started> => {
  const program = join(repositoryRoot, 'infra', 'local', 'start.ts');
  const options = ['--partnership', partnership, '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, [program, ...options, '--start-at', storyBegins.toISOString()], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let waited = 0; waited < startLimitMs && child.exitCode === null; waited += 250) {
    const running = await whoRuns(dataDir);
    if (running !== undefined) {
      return {
        running,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    }
    await sleep(250);
  }
  child.kill('SIGTERM');
  throw new Error(`npm start -- --partnership ${partnership} did not start.`);
};

const transitionsOf = async ({ controlUrl }: Running): Promise<number> => {
  const response = await fetch(`${controlUrl}/executions`, { headers: controlHeaders });
  const { executions } = executionsAnswer.parse(await response.json());
  return executions.reduce((sum, { transitions }) => sum + transitions, 0);
};

export const measureLife = async (
  partnership: string,
  dissent: boolean,
  dataDir: string,
  report: Report,
): Promise<void> => {
  const settings = loadSettings(partnership);
  const { running, stop } = await start(partnership, dataDir);
  try {
    const stage = createStage(running);
    const cast = { stage, partnership: settings, caseId: `${settings.code}-2026-0001` };
    for (const step of storyOf(cast, { dissent })) await insist(step.act);
    const problems = await checkEnd(cast);
    if (problems.length > 0) throw new Error(`The story did not end well: ${problems.join(' ')}`);
    const transitions = await transitionsOf(running);
    const messages = (await stage.messages()).filter(
      ({ tags }) => tags['message-key']?.includes('_code_') === false,
    );
    report.add({
      about: 'One whole case, from notification to the Panel’s reply',
      of: `${settings.name}${dissent ? ', with a dissent' : ''}`,
      figures: { transitions, messages: messages.length },
      aim: `≤ ${String(transitionsAim)} transitions`,
      met: transitions <= transitionsAim,
    });
    const ours = memoryOf(running.pid);
    const database = descendantsOf(running.pid).reduce((sum, pid) => sum + memoryOf(pid).mb, 0);
    const mb = ours.mb + database;
    report.add({
      about: `Memory of npm start after that case, in MB (${ours.as})`,
      of: settings.name,
      figures: { 'in all': mb, 'ours, Node': ours.mb, 'database, Java': database },
      aim: '≤ 1 GB',
      met: mb <= memoryAimMb,
    });
  } finally {
    await stop();
  }
};
