/** Two people act on one case at once: one wins, the other is told what changed and loses none of their words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, taskLink } from '../../../infra/local/demo/acts.ts';
import { write } from '../../../infra/local/demo/answers.ts';
import { signIn } from '../../../infra/local/demo/people.ts';
import { storyOf } from '../../../infra/local/demo/story.ts';
import { actionOf, controlsOf, headingOf, type Page, problemsOf } from '../../../infra/local/demo/visitor.ts';
import { withStored } from '../../crash/stored.ts';
import { type Running, startRunning } from '../running-cloud.ts';
import {
  answerAll,
  behindLink,
  type Browser,
  fillIn,
  press,
  textsOf,
  turnTo,
  typeAndContinue,
} from './in-browsers.ts';

let running: Running;
let cast: Cast;

beforeAll(async () => {
  running = await startRunning();
  const { cloud, stage } = running;
  cast = { stage, partnership: cloud.settings, caseId: 'SUT-2026-0001' };
});
afterAll(() => running.end());

const tellUntil = async (what: RegExp): Promise<void> => {
  for (const step of storyOf(cast, { dissent: false })) {
    if (what.test(step.what)) return;
    await step.act();
  }
  throw new Error(`The story has no such step: ${what.source}`);
};

const eventsOf = (type: string): Promise<number> =>
  withStored(running.cloud.dataDir, async ({ cases }) => {
    const history = await cases.history(cast.caseId);
    return history.filter(({ event }) => event.type === type).length;
  });

/** The task of the coordinator, opened in a browser of its own. */
const openTask = async (title: string): Promise<Browser> => {
  const { visitor, page } = await signIn(cast.stage, 'dev.manager@sutton.example');
  const link = taskLink(page, cast.caseId, title);
  if (link === undefined) throw new Error(`The coordinator has no task “${title}”.`);
  return { visitor, page: await visitor.open(new URL(link, page.url).href) };
};

describe('two officers who submit at the same moment', () => {
  let first: Browser;
  let submitted: readonly Page[];

  beforeAll(async () => {
    const answers = write.notification({ date: '2026-12-23', time: '23:30' });
    const ready = async (email: string): Promise<Browser> => {
      const { visitor, page } = await signIn(cast.stage, email);
      const action = actionOf(page, (one) => one === '/notifications');
      return fillIn({ visitor, page: await visitor.send(page, action, controlsOf(page, action)) }, answers);
    };
    first = await ready('amina.okafor@sutton.example');
    const second = await ready('daniel.reyes@sutton.example');
    submitted = await Promise.all([press(first), press(second), press(second)]);
  });

  it('get two references', () => {
    const [one, other] = submitted.map(({ url }) => url.pathname);
    expect(new Set([one, other])).toEqual(
      new Set(['/cases/SUT-2026-0001/submitted', '/cases/SUT-2026-0002/submitted']),
    );
  });

  it('get one case each, also when a button is pressed twice at once', () => {
    expect(submitted[2]?.url.pathname).toBe(submitted[1]?.url.pathname);
  });

  it('are led to the same case by the Back button and a second press', async () => {
    const again = await press(first);
    expect(again.url.pathname).toBe(submitted[0]?.url.pathname);
    const { page } = await signIn(cast.stage, 'amina.okafor@sutton.example');
    const cases = page
      .$('a[href^="/cases/"]')
      .toArray()
      .map((link) => page.$(link).attr('href'));
    expect(new Set(cases)).toEqual(new Set(['/cases/SUT-2026-0001', '/cases/SUT-2026-0002']));
    expect(await eventsOf('NotificationSubmitted')).toBe(1);
  });
});

describe('one record in two browsers', () => {
  let home: Browser;
  let office: Browser;

  beforeAll(async () => {
    await tellUntil(/The record a–k is written/);
    home = await openTask('Write the rapid review record');
    office = await openTask('Write the rapid review record');
  });

  const conflictAt = async (path: string, mine: string, theirs: string): Promise<Browser> => {
    const before = await turnTo(office, path);
    await typeAndContinue(await turnTo(home, path), {
      a: { considered: 'yes', explanation: theirs },
      b: { safe: 'yes', arrangements: theirs },
    });
    const page = await typeAndContinue(before, {
      a: { considered: 'yes', explanation: mine },
      b: { safe: 'yes', arrangements: mine },
    });
    return { visitor: office.visitor, page };
  };

  const keep = async ({ visitor, page }: Browser, whose: 'mine' | 'theirs'): Promise<void> => {
    const action = actionOf(page, (one) => one.includes('/pages/'));
    const others = controlsOf(page, action).filter(([name]) => !name.startsWith('keep['));
    const choices = page
      .$(`input[name^="keep["][value="${whose}"]`)
      .toArray()
      .map((radio): [string, string] => [page.$(radio).attr('name') ?? '', whose]);
    const next = await visitor.send(page, action, [...others, ...choices]);
    expect(problemsOf(next)).toEqual([]);
  };

  it('shows both versions of a page that both have changed, and keeps the one that is chosen', async () => {
    const { visitor, page } = await conflictAt(
      'pages/a/considered',
      'Words of the office.',
      'Words of home.',
    );
    expect(page.status).toBe(409);
    expect(page.html).toContain('Words of the office.');
    expect(page.html).toContain('Words of home.');
    expect(page.html).toContain('Hannah Whitlock');
    expect(textsOf((await turnTo(home, 'pages/a/considered')).page)).toEqual(['Words of home.']);
    await keep({ visitor, page }, 'mine');
    expect(textsOf((await turnTo(home, 'pages/a/considered')).page)).toEqual(['Words of the office.']);
  });

  it('keeps the version of the other when that is chosen', async () => {
    const conflict = await conflictAt('pages/b/arrangements', 'Said in the office.', 'Said at home.');
    await keep(conflict, 'theirs');
    expect(textsOf((await turnTo(office, 'pages/b/arrangements')).page)).toEqual(['Said at home.']);
  });

  it('keeps both when they are about different pages', async () => {
    const facts = await turnTo(home, 'pages/c/facts');
    const context = await turnTo(office, 'pages/c/context');
    const pages = await Promise.all([
      typeAndContinue(facts, { c: { facts: 'What happened.' } }),
      typeAndContinue(context, { c: { context: 'What was known.' } }),
    ]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(textsOf((await turnTo(home, 'pages/c/facts')).page)).toEqual(['What happened.']);
    expect(textsOf((await turnTo(home, 'pages/c/context')).page)).toEqual(['What was known.']);
  });
});

describe('a lead and a deputy who both sign', () => {
  const dissent = { ...write.dissent(), reason: 'A reason that must not be lost.' };

  beforeAll(() => tellUntil(/agrees/));

  it('submit nothing that they have not seen', async () => {
    const lead = await fillIn(await behindLink(cast, 'chief.executive@sutton.example'), write.signOff());
    const deputy = await behindLink(cast, 'dcs@sutton.example');
    const changed = await fillIn(deputy, dissent);
    const told = await press(lead);
    expect(told.status).toBe(409);
    expect(told.html).toContain('changed these answers after you opened this page');
    expect(await eventsOf('SignOffGiven')).toBe(0);

    const checked = { visitor: lead.visitor, page: await lead.visitor.open(changed.page.url.href) };
    expect(checked.page.html).toContain('A reason that must not be lost.');
    await fillIn(
      { ...changed, page: (await turnTo(changed, 'pages/decision/verdict')).page },
      write.signOff(),
    );
  });

  it('sign once when both press at the same moment, and the other is told who was faster', async () => {
    const lead = await fillIn(await behindLink(cast, 'chief.executive@sutton.example'), write.signOff());
    const deputy = await behindLink(cast, 'dcs@sutton.example');
    const check = { visitor: deputy.visitor, page: await deputy.visitor.open(lead.page.url.href) };
    const pages = await Promise.all([press(lead), press(check)]);
    expect(pages.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const told = pages.find(({ status }) => status === 409);
    expect(told?.html).toMatch(
      /already answered by (Chief Executive|Director for Children(’|'|&#x27;)s Services)/,
    );
    expect(told?.html).toContain('See what was sent');
    expect(await eventsOf('SignOffGiven')).toBe(1);
  });

  it('find what they wrote in their draft when the other has signed meanwhile', async () => {
    const deputy = await behindLink(cast, 'delegate@sutton-ccg.example');
    const typing = await turnTo(deputy, 'pages/decision/verdict');
    await answerAll(await behindLink(cast, 'accountable.officer@sutton-ccg.example'), write.signOff());
    const saved = await typeAndContinue(typing, dissent);
    expect(problemsOf(saved)).toEqual([]);
    const checked = await fillIn({ visitor: deputy.visitor, page: saved }, dissent);
    const told = await press(checked);
    expect(headingOf(told)).toBe('Something has changed');
    expect(told.html).toContain('already answered by Accountable Officer');
    expect(told.html).toContain('Your answers are kept');
    const link = told
      .$('a')
      .toArray()
      .find((one) => told.$(one).text().trim() === 'See your answers');
    const own = await deputy.visitor.open(new URL(told.$(link).attr('href') ?? '', told.url).href);
    expect(own.html).toContain('A reason that must not be lost.');
    expect(await eventsOf('SignOffGiven')).toBe(2);
  });
});
