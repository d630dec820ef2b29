/** `npm run demo`: plays one case from the first form to the Panel's reply, and prints the story. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalCloud } from '../cloud.ts';
import { LocalProblem } from '../problem.ts';
import { checkEnd } from './check-end.ts';
import { createTeller } from './tell.ts';
import { createStage, insist } from './stage.ts';
import { storyBegins, storyOf } from './story.ts';

const usage = 'npm run demo -- [--partnership sutton|merton|southwark] [--dissent] [--json]';

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        partnership: { type: 'string', default: 'sutton' },
        dissent: { type: 'boolean' },
        json: { type: 'boolean', default: false },
      },
    });
    // Merton's way of settling a dispute is the longest, and is what its story is for.
    return { ...values, dissent: values.dissent ?? values.partnership === 'merton' };
  } catch (cause) {
    throw new LocalProblem(`That is not how it is played. Use: ${usage}`, { cause });
  }
};

const play = async (): Promise<boolean> => {
  const { partnership: slug, dissent, json } = readOptions();
  const dataDir = mkdtempSync(join(tmpdir(), 'rapid-review-demo-'));
  const cloud = await startLocalCloud({ partnership: slug, dataDir, startAt: storyBegins });
  try {
    const stage = createStage(cloud);
    const cast = { stage, partnership: cloud.settings, caseId: `${cloud.settings.code}-2026-0001` };
    const teller = createTeller(cast, json);
    for (const step of storyOf(cast, { dissent })) {
      await insist(step.act);
      await teller.tell(step);
    }
    const problems = await checkEnd(cast);
    await teller.end(problems);
    return problems.length === 0;
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

try {
  process.exit((await play()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof LocalProblem ? error.message : error);
  process.exit(1);
}
