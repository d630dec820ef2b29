/** The whole journey of a case, chapter by chapter, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRunning, type Running } from '../running-cloud.ts';
import { close, inform, signOff } from './chapter-decide.ts';
import { beginNotification, recordNationalReference, submitNotification } from './chapter-notify.ts';
import {
  answerInTwoGoes,
  answerNoInvolvement,
  confirmAgencies,
  holdMeetingAndWriteRecord,
} from './chapter-review.ts';
import type { Scene } from './come-in.ts';
import { createInspector, type Inspector } from './inspect.ts';
import { openBrowser } from './open-browser.ts';
import { fullNotification, people, shortNotification } from './story.ts';

export const tellJourney = (title: string, { script }: { readonly script: boolean }): void => {
  describe(title, () => {
    let running: Running;
    let scene: Scene;
    let inspector: Inspector;

    beforeAll(async () => {
      running = await startRunning();
      const { siteUrl, signInUrl } = running.cloud;
      const windows = await openBrowser({ script, origins: [siteUrl, signInUrl] });
      inspector = createInspector(script ? undefined : await windows.auditor());
      scene = {
        stage: running.stage,
        windows,
        inspector,
        notification: script ? fullNotification : shortNotification,
      };
    });
    afterAll(async () => {
      await scene.windows.close();
      await running.end();
    });

    it('begins a notification, leaves it and finds it on the list', () => beginNotification(scene));
    it('comes back on a bank holiday, checks, changes and submits', async () => {
      await running.stage.move('2026-12-28T10:30');
      await submitNotification(scene);
    });
    it('shows the timetable and the sheet, and records the national reference', () =>
      recordNationalReference(scene));
    it('confirms the agencies', () => confirmAgencies(scene));
    it('takes an agency return in two goes', () => answerInTwoGoes(scene));
    it('takes “no involvement” in a minute', async () => {
      await answerNoInvolvement(scene, people.police);
      await answerNoInvolvement(scene, people.health);
    });
    it('collates the returns and writes the record a–k', () => holdMeetingAndWriteRecord(scene));
    it('has the three partners sign, one by the standing deputy', () => signOff(scene));
    it('lets the Panel and Ofsted read and download, and names the reviewer', () => inform(scene));
    it('ends with the Panel’s reply', () => close(scene));

    it('is accessible on every page that was visited', () => {
      expect(inspector.seen.size).toBeGreaterThan(script ? 115 : 80);
      expect(inspector.findings).toEqual([]);
    });
    it('has no error, breach of the policy or request to elsewhere', () => {
      expect(scene.windows.complaints).toEqual([]);
    });
  });
};
