/** Journeys through the pages of one partnership, without a browser: one running service, a case for each test. */
import { afterAll, beforeAll, describe } from 'vitest';
import { aboutAccess } from './about-access.ts';
import { aboutBounces } from './about-bounces.ts';
import { aboutEnds } from './about-ends.ts';
import { aboutPaths } from './about-paths.ts';
import { aboutReferrals } from './about-referrals.ts';
import { createCrew, type Crew } from './crew.ts';
import { type Running, startRunning } from './running-cloud.ts';

let running: Running;
let crew: Crew;

beforeAll(async () => {
  running = await startRunning();
  crew = createCrew(running.cloud, running.stage);
});
afterAll(() => running.end());

describe('The path of a notification', () => {
  aboutPaths(() => crew);
});
describe('A referral', () => {
  aboutReferrals(() => crew);
});
describe('The end of a case', () => {
  aboutEnds(() => crew);
});
describe('A message that comes back', () => {
  aboutBounces(() => crew);
});
describe('Who gets in', () => {
  aboutAccess(() => crew);
});
