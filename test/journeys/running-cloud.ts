/** A local cloud of its own for a journey: free ports, a folder that is thrown away, a clock that starts on a known day. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { createStage, type Stage } from '../../infra/local/demo/stage.ts';
import type { LocalCloud, LocalCloudOptions } from '../../infra/local/local-cloud.ts';

export interface Running {
  readonly cloud: LocalCloud;
  readonly stage: Stage;
  /** Stops it and throws its data away. */
  readonly end: () => Promise<void>;
}

/** Thursday 24 December 2026, 9:30am in London: two bank holidays and a new year are on the way. */
export const christmasEve = new Date('2026-12-24T09:30:00Z');

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rapid-review-journey-'));

export const startRunning = async (options: LocalCloudOptions = {}): Promise<Running> => {
  const dataDir = options.dataDir ?? newFolder();
  const throwAway = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const cloud = await startLocalCloud({ startAt: christmasEve, ...options, dataDir });
    return {
      cloud,
      stage: createStage(cloud),
      end: async () => {
        await cloud.stop();
        throwAway();
      },
    };
  } catch (error) {
    throwAway();
    throw error;
  }
};
