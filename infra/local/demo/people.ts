/** How people get in: staff through the sign-in service, partners by the link in their mail and a code. */
import type { AcceptedMessage } from '../mail/message.ts';
import type { Stage } from './stage.ts';
import { actionOf, controlsOf, createVisitor, headingOf, type Page, type Visitor } from './visitor.ts';

/** A mail that somebody waits for is not there (yet). */
export class NotArrived extends Error {
  override name = 'NotArrived';
}

/** Signs in as one of the seeded people and ends on the page that was asked for. */
export const signIn = async (
  stage: Stage,
  email: string,
  path = '/',
): Promise<{ readonly visitor: Visitor; readonly page: Page }> => {
  const visitor = createVisitor(stage.ear);
  const door = await visitor.open(`${stage.siteUrl}/sign-in?to=${encodeURIComponent(path)}`);
  const action = actionOf(door, (one) => one.startsWith('/sign-in'));
  const choose = await visitor.send(door, action, controlsOf(door, action));
  const form = actionOf(choose, () => true);
  const others = controlsOf(choose, form).filter(([name]) => name !== 'email');
  const page = await visitor.send(choose, form, [...others, ['email', email]]);
  if (page.status >= 400) throw new Error(`Signing in as ${email} ended on “${headingOf(page)}”.`);
  return { visitor, page };
};

const linkIn = ({ text }: AcceptedMessage): string | undefined => /https?:\/\/\S+/.exec(text)?.[0];

/** The newest mail to that address with a link to this kind of page, that was not followed yet. */
export const newestLink = async (
  stage: Stage,
  to: string,
  kind: 'requests' | 'notices',
  caseId: string,
): Promise<string | undefined> => {
  const messages = await stage.messages();
  return messages
    .filter((message) => message.to.includes(to) && message.subject.includes(caseId))
    .map(linkIn)
    .findLast((link) => link?.includes(`/${kind}/`) === true);
};

/** The notice that was given last, by its own number: mails of one moment may arrive in any order. */
export const lastNotice = async (stage: Stage, to: string, caseId: string): Promise<string | undefined> => {
  const messages = await stage.messages();
  return messages
    .filter((message) => message.to.includes(to) && message.subject.includes(caseId))
    .flatMap((message) => linkIn(message) ?? [])
    .filter((link) => link.includes('/notices/'))
    .toSorted((one, other) => givenAs(one) - givenAs(other))
    .at(-1);
};

const givenAs = (link: string): number => Number(/-(\d+)$/.exec(link)?.[1] ?? '0');

const codeIn = ({ text }: AcceptedMessage): string | undefined => /\b\d{6}\b/.exec(text)?.[0];

/** Opens a link, asks for a code at that address, types it, and ends on the page behind it. */
export const comeByLink = async (
  stage: Stage,
  link: string,
  email: string,
): Promise<{ readonly visitor: Visitor; readonly page: Page }> => {
  const visitor = createVisitor(stage.ear);
  const door = await visitor.open(link);
  const ask = actionOf(door, (one) => one.includes('/code'));
  const masked = `${email.slice(0, 1)}•••@`;
  const choice = door
    .$('input[name="address"]')
    .toArray()
    .find((input) => door.$(input).parent().text().includes(masked));
  const address = choice === undefined ? '0' : (door.$(choice).attr('value') ?? '0');
  const before = (await stage.messages()).length;
  const hidden = controlsOf(door, ask).filter(([name]) => name !== 'address');
  const enter = await visitor.send(door, ask, [...hidden, ['address', address]]);
  const mails = (await stage.messages()).slice(before);
  const code = mails
    .filter(({ to }) => to.includes(email))
    .map(codeIn)
    .findLast((one) => one !== undefined);
  if (code === undefined)
    throw new NotArrived(`No code arrived at ${email}; the page says “${headingOf(enter)}”.`);
  const check = actionOf(enter, (one) => one.includes('/code/check'));
  const page = await visitor.send(enter, check, [
    ...controlsOf(enter, check).filter(([name]) => name !== 'code'),
    ['code', code],
  ]);
  if (page.status >= 400) throw new Error(`The code for ${email} ended on “${headingOf(page)}”.`);
  return { visitor, page };
};
