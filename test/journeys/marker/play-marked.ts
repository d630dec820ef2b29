/** Plays a whole story in marked words, and keeps everything that could carry them out of the record. */
import { format } from 'node:util';
import { vi } from 'vitest';
import type { Cast } from '../../../infra/local/demo/acts.ts';
import { writer } from '../../../infra/local/demo/answers.ts';
import { comeByLink, newestLink, signIn } from '../../../infra/local/demo/people.ts';
import { createStage, insist } from '../../../infra/local/demo/stage.ts';
import { storyOf } from '../../../infra/local/demo/story.ts';
import { actionOf, controlsOf, type Exchange, type Page } from '../../../infra/local/demo/visitor.ts';
import type { AcceptedMessage } from '../../../infra/local/mail/message.ts';
import { startRunning } from '../running-cloud.ts';
import { findMarker, type Sought } from './find-marker.ts';
import { inMarkedWords } from './marked-words.ts';
import { walk } from './walk.ts';

export interface MarkedStory {
  readonly exchanges: readonly Exchange[];
  readonly pages: readonly Page[];
  readonly mails: readonly AcceptedMessage[];
  /** What the workflow was told about the case after each step, and its executions with their input and output. */
  readonly workflow: readonly string[];
  /** What the process printed. */
  readonly printed: readonly string[];
  readonly files: Sought;
}

const listen = (): { readonly printed: string[]; readonly stop: () => void } => {
  const printed: string[] = [];
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
        printed.push(format(...words));
      }),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        printed.push(String(chunk));
        return true;
      }),
    ),
  ];
  return {
    printed,
    stop: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
};

/** Everybody who may see something looks at all of it, downloads too. */
const lookAround = async (cast: Cast): Promise<void> => {
  const { stage, partnership, caseId } = cast;
  for (const { email } of partnership.staff) {
    const { visitor, page } = await signIn(stage, email, `/cases/${caseId}`);
    await walk(visitor, page);
  }
  for (const { email } of [partnership.recipients.panel, partnership.recipients.ofsted]) {
    const link = await newestLink(stage, email, 'notices', caseId);
    const { visitor, page } = await comeByLink(stage, link ?? '', email);
    const action = actionOf(page, (one) => one.endsWith('/open'));
    await walk(visitor, await visitor.send(page, action, controlsOf(page, action)));
  }
};

export const playMarked = async (partnership: string, dissent: boolean): Promise<MarkedStory> => {
  const heard = listen();
  const exchanges: Exchange[] = [];
  const pages: Page[] = [];
  const workflow: string[] = [];
  const { cloud, end } = await startRunning({ partnership });
  try {
    const stage = createStage(cloud, {
      heard: (exchange) => exchanges.push(exchange),
      seen: (page) => pages.push(page),
    });
    const caseId = `${cloud.settings.code}-2026-0001`;
    const cast: Cast = { stage, partnership: cloud.settings, caseId, write: writer(inMarkedWords) };
    for (const { act } of storyOf(cast, { dissent })) {
      await insist(act);
      workflow.push(JSON.stringify(await cloud.invoke('workflow', { task: 'door', caseId })));
    }
    await lookAround(cast);
    await stage.settle();
    workflow.push(JSON.stringify(cloud.executions()));
    return {
      exchanges,
      pages,
      mails: cloud.messages(),
      workflow,
      printed: heard.printed,
      files: findMarker(cloud.dataDir),
    };
  } catch (cause) {
    throw new Error(`The story broke off. Printed last: ${heard.printed.slice(-5).join('')}`, { cause });
  } finally {
    await end();
    heard.stop();
  }
};
