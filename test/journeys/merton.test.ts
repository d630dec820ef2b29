/** Merton: a partner does not agree, and the four stages of its agreement follow one another. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  caseText,
  confirmAgencies,
  firstAgency,
  holdMeeting,
  submitNationally,
  told,
  writeRecord,
} from './case-steps.ts';
import { changed, createCrew, type Crew, textOf, write } from './crew.ts';
import { newestLink } from '../../infra/local/demo/people.ts';
import { createVisitor } from '../../infra/local/demo/visitor.ts';
import { type Running, startRunning } from './running-cloud.ts';

let running: Running;
let crew: Crew;

beforeAll(async () => {
  running = await startRunning({ partnership: 'merton' });
  crew = createCrew(running.cloud, running.stage);
});
afterAll(() => running.end());

const independent = 'independent.person@merton.example';
const dissent = 'We have not been heard on the second injury.';

const stage = (outcome: 'unresolved' | 'determined') => write.stage(crew.today(), outcome);
const byCoordinator = (caseId: string, outcome: 'unresolved' | 'determined') =>
  crew.task(caseId, 'coordinator', 'Determination of the dispute', stage(outcome));

it('holds the meeting again without its quorum, and is quorate with two of three', async () => {
  const caseId = await crew.notify();
  await submitNationally(crew, caseId);
  await confirmAgencies(crew, caseId);
  await holdMeeting(crew, caseId, ['health']);
  expect(await caseText(crew, caseId)).toContain('not quorate, to be held again');
  await holdMeeting(crew, caseId, ['health', 'police']);
  expect(await caseText(crew, caseId)).toMatch(/was recorded: quorate/);
});

it('goes through all four stages until the decision is determined, and keeps the dissent on the record', async () => {
  const caseId = await crew.notify();
  await submitNationally(crew, caseId);
  await confirmAgencies(crew, caseId);
  await crew.byLink(caseId, firstAgency(crew).contact.email, write.noInvolvement());
  await holdMeeting(crew, caseId, ['local-authority', 'police']);
  await writeRecord(crew, caseId, false);
  const [authority, health, police] = crew.cloud.settings.partners;
  // The director and the deputy have addresses that look alike when they are hidden.
  const door = await createVisitor().open(
    (await newestLink(crew.stage, authority?.lead.email ?? '', 'requests', caseId)) ?? '',
  );
  const choices = door.$('.govuk-radios__item').toArray();
  expect(choices).toHaveLength(2);
  expect(new Set(choices.map((choice) => door.$(choice).text())).size).toBe(2);
  await crew.byLink(caseId, authority?.lead.email ?? '', write.signOff());
  await crew.byLink(caseId, health?.deputy.email ?? '', write.signOff());
  await crew.byLink(caseId, police?.lead.email ?? '', changed(write.dissent(), { '/reason': dissent }));

  const disputed = await caseText(crew, caseId);
  expect(disputed).toContain('A partner does not agree: the decision is in dispute.');
  expect(disputed).toMatch(
    /Stage 1: the statutory partners meet .* Agreement, June 2019, 14\.1, two working days/,
  );
  await byCoordinator(caseId, 'unresolved');

  const arbitration = await crew.come(caseId, independent);
  // The record and the dissent are before whoever arbitrates.
  expect(textOf(arbitration.page)).toContain(dissent);
  await crew.byLink(caseId, independent, stage('unresolved'));
  await crew.stage.move('+1d');
  await crew.byLink(caseId, independent, stage('unresolved'));
  expect(told(crew, caseId)).not.toContain('panel@panel.example');
  await byCoordinator(caseId, 'determined');

  const decided = await caseText(crew, caseId);
  for (const words of [
    'Stage 1: the statutory partners meet: it was not resolved.',
    'Stage 2: the Independent Person arbitrates: it was not resolved.',
    'Stage 3: the Independent Person determines: it was not resolved.',
    'Stage 4: the Secretary of State takes enforcement action: it was determined.',
    'It was decided to carry out a local child safeguarding practice review.',
  ])
    expect(decided).toContain(words);
  expect(told(crew, caseId)).toContain('panel@panel.example');
  const record = textOf((await crew.signIn('coordinator', `/cases/${caseId}/record`)).page);
  expect(record).toContain('Does not agree');
  expect(record).toContain(dissent);
  expect(record).toContain('How the disagreement was settled');
  const panel = textOf(await crew.open(caseId, 'panel@panel.example'));
  expect(panel).toContain(dissent);
});
