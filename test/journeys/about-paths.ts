/** Which way a notification goes: to a rapid review, no further than the notification, or nowhere yet. */
import { expect, it } from 'vitest';
import type { Answers } from '../../forms/form.ts';
import { isList } from '../../forms/json.ts';
import { answersOf, type Changes } from '../builders/answers.ts';
import { fillForm } from '../../infra/local/demo/answer-form.ts';
import { filledIn } from '../../infra/local/demo/fill-in.ts';
import { actionOf, headingOf, type Page } from '../../infra/local/demo/visitor.ts';
import { caseText, mailsOf, submitNationally, told } from './case-steps.ts';
import { type Coming, type Crew, pressIn, smallNotification, textOf } from './crew.ts';

/** Born so many years before today. */
const born = ({ today }: Crew, years: number): string => {
  const [year = '', month = '', day = ''] = today().split('-');
  return `${String(Number(year) - years)}-${month}-${day}`;
};

const death = (crew: Crew, nature: string, years: number): Changes => ({
  '/type/nature': nature,
  '/children/0/dateOfBirth': born(crew, years),
  '/children/0/outcome': 'died',
  '/children/0/deathDate': crew.today(),
  ...(nature === 'looked-after-death'
    ? {
        '/children/0/lookedAfter': 'yes',
        '/children/0/legalStatus': 'C2',
        '/children/0/responsibleAuthority': 'Sutton',
        '/children/0/placementType': 'U4',
      }
    : { '/children/0/careLeaver': 'yes' }),
});

const endsAfterNotification = async (crew: Crew, caseId: string): Promise<void> => {
  const { ofsted, dfe, panel } = crew.cloud.settings.recipients;
  const now = told(crew, caseId);
  expect(now).toContain(ofsted.email);
  expect(now).toContain(dfe.email);
  expect(now).not.toContain(panel.email);
  await submitNationally(crew, caseId);
  const words = await caseText(crew, caseId);
  expect(words).toContain('The case has ended.');
  expect(words).toContain('It was notified, and the guidance asks for no rapid review.');
  expect(mailsOf(crew, caseId).filter(({ to }) => to.includes(crew.email('coordinator')))).toEqual([]);
};

const submit = (coming: Coming): Promise<Page> => pressIn(coming, (action) => action.endsWith('/submit'));

const isRefusedWith = async (coming: Coming, words: string): Promise<void> => {
  const done = await submit(coming);
  expect(done.status).toBe(409);
  expect(textOf(done)).toContain(words);
  expect(textOf(done)).toContain('Your answers are kept');
  expect(textOf(await coming.visitor.open(coming.page.url.href))).toContain('Robin Marsh');
};

/** Follows the Change link of a page's question, answers what that makes necessary, and is back at the check page. */
const change = async ({ visitor, page }: Coming, at: string, answers: Answers): Promise<Coming> => {
  const link = page.$(`a[href*="/pages/${at}?"]`).first().attr('href') ?? '';
  let now = await visitor.open(new URL(link, page.url).href);
  for (let pages = 0; now.url.pathname.includes('/pages/') && pages < 4; pages += 1) {
    const action = actionOf(now, (one) => one.includes('/pages/'));
    now = await visitor.send(now, action, filledIn(now, action, answers));
  }
  expect(now.url.pathname).toBe(page.url.pathname);
  return { visitor, page: now };
};

export const aboutPaths = (crew: () => Crew): void => {
  it('tells of the death of a looked-after child, and asks for no rapid review', async () => {
    const caseId = await crew().notify(death(crew(), 'looked-after-death', 9));
    expect(await caseText(crew(), caseId)).toContain('Death of a looked-after child');
    await endsAfterNotification(crew(), caseId);
  });

  it('tells of the death of a care leaver of 19, and asks for no rapid review', async () => {
    const caseId = await crew().notify(death(crew(), 'care-leaver-death', 19));
    expect(await caseText(crew(), caseId)).toContain('Death of a care leaver');
    await endsAfterNotification(crew(), caseId);
  });

  it('takes no adults but care leavers of 18 to 24, and keeps the answers until they are put right', async () => {
    const aged = (years: number): Answers =>
      smallNotification(crew().today(), death(crew(), 'care-leaver-death', years));
    const { visitor, page } = await crew().begin('officer', '/notifications');
    const young = { visitor, page: await fillForm(visitor, page, aged(17)) };
    await isRefusedWith(young, 'ages 18 to 24');
    const old = await change(young, 'children/1/age', aged(25));
    await isRefusedWith(old, 'ages 18 to 24');
    const other = await change(old, 'type/nature', smallNotification(crew().today()));
    await isRefusedWith(other, 'Everybody named was 18 or over on the day of the incident');
    const child = await change(other, 'children/1/age', aged(17));
    expect(headingOf(await submit(child))).toBe('Notification submitted');
  });

  it('takes an unborn child, by the date that it is expected', async () => {
    const { children } = answersOf('incident-notification', {}, { example: 'maximal' });
    const unborn = isList(children) ? children.slice(2) : [];
    const caseId = await crew().notify({ '/children': unborn });
    const { page, visitor } = await crew().signIn('officer', `/cases/${caseId}/notification`);
    expect(textOf(page)).toContain('14 March 2027');
    expect(headingOf(await visitor.open(`${crew().stage.siteUrl}/cases/${caseId}`))).toBe(`Case ${caseId}`);
  });

  it('warns of a fifth child, and takes it', async () => {
    const { children } = answersOf('incident-notification');
    const five = isList(children) ? Array.from({ length: 5 }, () => children[0] ?? {}) : [];
    const { visitor, page } = await crew().begin('officer', '/notifications');
    const answers = smallNotification(crew().today(), { '/children': five });
    const check = await fillForm(visitor, page, answers);
    const list = await visitor.open(check.url.href.replace(/\/check$/, ''));
    expect(textOf(list)).toMatch(/details of 4 children/);
    expect(headingOf(await submit({ visitor, page: check }))).toBe('Notification submitted');
  });
};
