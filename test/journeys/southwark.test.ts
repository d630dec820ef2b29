/** Southwark: a partner does not agree, and the Independent Chair mediates. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseText, panelReplies, toSignOffs } from './case-steps.ts';
import { changed, createCrew, type Crew, textOf, write } from './crew.ts';
import { type Running, startRunning } from './running-cloud.ts';

let running: Running;
let crew: Crew;

beforeAll(async () => {
  running = await startRunning({ partnership: 'southwark' });
  crew = createCrew(running.cloud, running.stage);
});
afterAll(() => running.end());

it('has the chair mediate, and goes on with what the partners then agree', async () => {
  const caseId = await toSignOffs(crew);
  expect(caseId).toBe('SWK-2026-0001');
  const [authority, health, police] = crew.cloud.settings.partners;
  await crew.byLink(caseId, authority?.lead.email ?? '', write.dissent());
  await crew.byLink(caseId, health?.lead.email ?? '', write.signOff());
  await crew.byLink(caseId, police?.deputy.email ?? '', write.signOff());
  expect(await caseText(crew, caseId)).toContain('The Independent Chair mediates');
  const agreed = changed(write.stage(crew.today(), 'agreed'), { '/lcspr': 'no' });
  await crew.byLink(caseId, 'independent.chair@southwark.example', agreed);
  const decided = await caseText(crew, caseId);
  expect(decided).toContain('The Independent Chair mediates: agreement was reached.');
  expect(decided).toContain('It was decided not to carry out a local child safeguarding practice review.');
  const record = textOf((await crew.signIn('chair', `/cases/${caseId}/record`)).page);
  expect(record).toContain('Agreed by the statutory partners after a dispute');
  expect(record).toContain('Does not agree');
  await panelReplies(crew, caseId, 'agrees');
  expect(await caseText(crew, caseId)).toContain('The case has ended.');
});
