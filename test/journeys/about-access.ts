/** Who gets in, and what they do not get to see. */
import { expect, it } from 'vitest';
import { comeByLink, newestLink, signIn } from '../../infra/local/demo/people.ts';
import {
  actionOf,
  controlsOf,
  createVisitor,
  headingOf,
  type Page,
  type Visitor,
} from '../../infra/local/demo/visitor.ts';
import { caseText, mailsOf, submitNationally } from './case-steps.ts';
import { type Crew, textOf, write } from './crew.ts';

/** A case whose first two agencies have been asked. */
const withTwoAgencies = async (crew: Crew) => {
  const [first, second] = crew.cloud.settings.agencies;
  if (first === undefined || second === undefined) throw new Error('Two agencies are needed.');
  const caseId = await crew.notify();
  await submitNationally(crew, caseId);
  await crew.task(caseId, 'coordinator', 'Confirm the agencies', write.agencyList([first.id, second.id]));
  return { caseId, first: first.contact.email, second: second.contact.email };
};

const linkTo = async ({ stage }: Crew, caseId: string, email: string): Promise<string> =>
  (await newestLink(stage, email, 'requests', caseId)) ?? '';

/** Asks for a code; the page to type it in, and the code. */
const askForCode = async (
  crew: Crew,
  visitor: Visitor,
  link: string,
): Promise<{ page: Page; code: string }> => {
  const door = await visitor.open(link);
  const action = actionOf(door, (one) => one.includes('/code'));
  const page = await visitor.send(door, action, controlsOf(door, action));
  const code = /\b\d{6}\b/.exec(crew.cloud.messages().at(-1)?.text ?? '')?.[0] ?? '';
  return { page, code };
};

const typeCode = (visitor: Visitor, page: Page, code: string): Promise<Page> => {
  const action = actionOf(page, (one) => one.includes('/code/check'));
  const others = controlsOf(page, action).filter(([name]) => name !== 'code');
  return visitor.send(page, action, [...others, ['code', code]]);
};

const another = (code: string, count: number): string =>
  String((Number(code) + count) % 1_000_000).padStart(6, '0');

export const aboutAccess = (crew: () => Crew): void => {
  it('shows an agency its own return only; unknown and forbidden look the same', async () => {
    const { caseId, first, second } = await withTwoAgencies(crew());
    const elsewhere = await crew().notify();
    const { siteUrl } = crew().stage;
    await crew().byLink(caseId, first, write.agencyReturn(crew().today()));
    const theirs = new URL(await linkTo(crew(), caseId, first)).pathname.replace('/requests/', '');
    const { visitor } = await comeByLink(crew().stage, await linkTo(crew(), caseId, second), second);
    const unknown = await visitor.open(`${siteUrl}/cases/SUT-2026-9999`);
    expect(unknown.status).toBe(404);
    expect(headingOf(unknown)).toBe('Page not found');
    const { page } = await crew().signIn('coordinator', `/cases/${caseId}`);
    const filings = page.$('a[href*="/filings/"]').toArray();
    const filing = filings.map((link) => page.$(link).attr('href') ?? '');
    expect(filing.length).toBeGreaterThan(0);
    const forbidden = [
      `/cases/${caseId}`,
      `/cases/${elsewhere}`,
      ...['notification', 'national-sheet', 'returns', 'record', 'record/file'].map(
        (one) => `/cases/${caseId}/${one}`,
      ),
      ...filing,
      `/drafts/request.${theirs}`,
      `/drafts/request.${theirs}/check`,
      `/requests/${theirs}/done`,
      `/drafts/withdrawal.${caseId}`,
    ];
    for (const path of forbidden) {
      const answer = await visitor.open(`${siteUrl}${path}`);
      expect([path, answer.status, textOf(answer)]).toEqual([path, 404, textOf(unknown)]);
    }
  });

  it('changes nothing for a mail scanner that follows every link twice', async () => {
    const { caseId, first } = await withTwoAgencies(crew());
    const before = { words: await caseText(crew(), caseId), mails: crew().cloud.messages().length };
    const scanner = createVisitor();
    const links = mailsOf(crew(), caseId).flatMap(({ text }) => /https?:\/\/\S+/.exec(text)?.[0] ?? []);
    expect(links.length).toBeGreaterThan(6);
    for (const link of [...links, ...links, `${await linkTo(crew(), caseId, first)}/code`]) {
      const page = await scanner.open(link);
      expect(page.status).toBe(200);
      expect(textOf(page)).not.toContain('Robin Marsh');
      await fetch(link, { method: 'HEAD' });
    }
    await crew().cloud.settle();
    expect(crew().cloud.messages()).toHaveLength(before.mails);
    expect(await caseText(crew(), caseId)).toBe(before.words);
  });

  it('makes a code useless after five wrong ones, and takes the next code once', async () => {
    const { caseId, first } = await withTwoAgencies(crew());
    const link = await linkTo(crew(), caseId, first);
    const visitor = createVisitor();
    const { page, code } = await askForCode(crew(), visitor, link);
    for (let count = 1; count <= 5; count += 1)
      expect(textOf(await typeCode(visitor, page, another(code, count)))).toContain('That is not the code.');
    const locked = await typeCode(visitor, page, code);
    expect(headingOf(locked)).toBe('That code was wrong too many times');
    const again = actionOf(locked, (one) => one.includes('/code'));
    const fresh = await visitor.send(locked, again, controlsOf(locked, again));
    const next = /\b\d{6}\b/.exec(crew().cloud.messages().at(-1)?.text ?? '')?.[0] ?? '';
    const thief = createVisitor();
    const { page: door } = await askForCodePage(thief, link);
    expect(headingOf(await typeCode(visitor, fresh, next))).not.toContain('code');
    expect(headingOf(await typeCode(thief, door, next))).toBe('This code is no longer valid');
  });

  it('leads back to the same page when a session has ended', async () => {
    const caseId = await crew().notify();
    const { siteUrl } = crew().stage;
    const { visitor } = await crew().signIn('officer');
    await crew().cloud.clock.move('+13h');
    const ended = await visitor.open(`${siteUrl}/cases/${caseId}/notification`);
    expect(headingOf(ended)).toBe('Your session has ended');
    const form = actionOf(ended, (one) => one.startsWith('/sign-in'));
    const choose = await visitor.send(ended, form, controlsOf(ended, form));
    const action = actionOf(choose, () => true);
    const others = controlsOf(choose, action).filter(([name]) => name !== 'email');
    const back = await visitor.send(choose, action, [...others, ['email', crew().email('officer')]]);
    expect(back.url.pathname).toBe(`/cases/${caseId}/notification`);
    expect(textOf(back)).toContain('Robin Marsh');
  });

  it('gives the business function no returns and no record', async () => {
    const { caseId } = await withTwoAgencies(crew());
    const { visitor, page } = await signIn(crew().stage, crew().email('business'), `/cases/${caseId}`);
    expect(page.status).toBe(200);
    for (const document of ['returns', 'record'])
      expect((await visitor.open(`${crew().stage.siteUrl}/cases/${caseId}/${document}`)).status).toBe(404);
  });
};

/** The page to type a code in, without asking for one. */
const askForCodePage = async (visitor: Visitor, link: string): Promise<{ page: Page }> => {
  await visitor.open(link);
  return { page: await visitor.open(`${link}/code`) };
};
