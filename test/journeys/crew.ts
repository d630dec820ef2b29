/** The people of a partnership at work: each step of a case through the pages, without a browser. */
import { load } from 'cheerio';
import type { Answers, Json, Pointer } from '../../forms/form.ts';
import { setAt } from '../../forms/pointers.ts';
import type { Group } from '../../functions/domain/access/may.ts';
import { londonDate } from '../../functions/domain/timetable/london.ts';
import { taskLink } from '../../infra/local/demo/acts.ts';
import { answerForm } from '../../infra/local/demo/answer-form.ts';
import { write } from '../../infra/local/demo/answers.ts';
import { comeByLink, newestLink, signIn } from '../../infra/local/demo/people.ts';
import type { Stage } from '../../infra/local/demo/stage.ts';
import { actionOf, controlsOf, headingOf, type Page, type Visitor } from '../../infra/local/demo/visitor.ts';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { answersOf, type Changes } from '../builders/answers.ts';

export interface Coming {
  readonly visitor: Visitor;
  readonly page: Page;
}

export interface Crew {
  readonly cloud: LocalCloud;
  readonly stage: Stage;
  /** The date in London on the cloud's clock. */
  readonly today: () => string;
  readonly email: (group: Group) => string;
  readonly signIn: (group: Group, path?: string) => Promise<Coming>;
  /** A new form of the officer's, or of whoever may begin it. */
  readonly begin: (group: Group, path: string) => Promise<Coming>;
  /** A notification with these answers, of which the officer became aware today; its reference. */
  readonly notify: (changes?: Changes) => Promise<string>;
  readonly task: (caseId: string, group: Group, title: string, answers: Answers) => Promise<Page>;
  readonly byLink: (caseId: string, email: string, answers: Answers) => Promise<Page>;
  readonly open: (caseId: string, email: string) => Promise<Page>;
  /** Comes by the newest link, and is in. */
  readonly come: (caseId: string, email: string, kind?: 'requests' | 'notices') => Promise<Coming>;
}

const blockEnds = /<(?:br|\/(?:p|li|h\d|t[dh]|d[td]|div|legend|label|button|section|summary))\b[^>]*>/g;

/** What a page says, in one line. */
export const textOf = ({ $ }: Page): string =>
  load(($('main').html() ?? '').replaceAll(blockEnds, '$& '))
    .text()
    .replaceAll(/\s+/g, ' ')
    .trim();

export const changed = (answers: Answers, changes: Changes): Answers =>
  Object.entries(changes).reduce<Answers>(
    (all, [at, value]: [Pointer, Json | undefined]) => setAt(all, at, value),
    answers,
  );

/** The smallest notification that can be, of something that was learned today. */
export const smallNotification = (today: string, changes: Changes = {}): Answers =>
  changed(answersOf('incident-notification'), {
    '/notifier/awareDate': today,
    '/notifier/awareTime': '08:15',
    '/incident/date': today,
    ...changes,
  });

/** Presses the only button of a form. */
export const pressIn = ({ visitor, page }: Coming, matches: (action: string) => boolean): Promise<Page> => {
  const action = actionOf(page, matches);
  return visitor.send(page, action, controlsOf(page, action));
};

export const createCrew = (cloud: LocalCloud, stage: Stage): Crew => {
  const email = (group: Group): string => {
    const person = cloud.settings.staff.find(({ groups }) => groups.includes(group));
    if (person === undefined) throw new Error(`Nobody is in the group ${group}.`);
    return person.email;
  };
  const today = (): string => londonDate(cloud.clock.now().toISOString());
  const signedIn = new Map<Group, Visitor>();
  /** Once a day is enough: who is signed in already goes straight to the page. */
  const enter: Crew['signIn'] = async (group, path = '/') => {
    const visitor = signedIn.get(group);
    const page = await visitor?.open(`${stage.siteUrl}${path}`);
    if (visitor !== undefined && page !== undefined && !page.url.pathname.startsWith('/sign-in'))
      return { visitor, page };
    const fresh = await signIn(stage, email(group), path);
    signedIn.set(group, fresh.visitor);
    return fresh;
  };
  const begin: Crew['begin'] = async (group, path) => {
    const coming = await enter(group);
    return { ...coming, page: await pressIn(coming, (action) => action === path) };
  };
  const come: Crew['come'] = async (caseId, to, kind = 'requests') => {
    await cloud.settle();
    const link = await newestLink(stage, to, kind, caseId);
    if (link === undefined) throw new Error(`No link about ${caseId} has reached ${to}.`);
    return comeByLink(stage, link, to);
  };
  return {
    cloud,
    stage,
    today,
    email,
    signIn: enter,
    begin,
    come,
    notify: async (changes) => {
      const { visitor, page } = await begin('officer', '/notifications');
      const done = await answerForm(visitor, page, smallNotification(today(), changes));
      await cloud.settle();
      const reference = /[A-Z]{3}-\d{4}-\d{4}/.exec(textOf(done))?.[0];
      if (reference === undefined) throw new Error(`No reference on “${headingOf(done)}”.`);
      return reference;
    },
    task: async (caseId, group, title, answers) => {
      await cloud.settle();
      const { visitor, page } = await enter(group);
      const link = taskLink(page, caseId, title);
      if (link === undefined)
        throw new Error(`“${title}” of ${caseId} is not on the list of ${email(group)}.`);
      const done = await answerForm(visitor, await visitor.open(new URL(link, page.url).href), answers);
      await cloud.settle();
      return done;
    },
    byLink: async (caseId, to, answers) => {
      const { visitor, page } = await come(caseId, to);
      const done = await answerForm(visitor, page, answers);
      await cloud.settle();
      return done;
    },
    open: async (caseId, to) =>
      pressIn(await come(caseId, to, 'notices'), (action) => action.endsWith('/open')),
  };
};

export { write };
