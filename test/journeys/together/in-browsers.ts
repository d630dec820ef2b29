/** Several people, each in a browser of their own. */
import type { Answers } from '../../../forms/form.ts';
import type { Cast } from '../../../infra/local/demo/acts.ts';
import { answerForm, fillForm } from '../../../infra/local/demo/answer-form.ts';
import { filledIn } from '../../../infra/local/demo/fill-in.ts';
import { comeByLink, newestLink } from '../../../infra/local/demo/people.ts';
import { actionOf, controlsOf, type Page, type Visitor } from '../../../infra/local/demo/visitor.ts';

export interface Browser {
  readonly visitor: Visitor;
  readonly page: Page;
}

/** Answers the question page that is open, as it was opened. */
export const typeAndContinue = ({ visitor, page }: Browser, answers: Answers): Promise<Page> => {
  const action = actionOf(page, (one) => one.includes('/pages/'));
  return visitor.send(page, action, filledIn(page, action, answers));
};

/** Presses the button of the check page that is open. */
export const press = ({ visitor, page }: Browser): Promise<Page> => {
  const action = actionOf(page, (one) => one.endsWith('/submit'));
  return visitor.send(page, action, controlsOf(page, action));
};

/** Goes through the form up to its check page. */
export const fillIn = async ({ visitor, page }: Browser, answers: Answers): Promise<Browser> => ({
  visitor,
  page: await fillForm(visitor, page, answers),
});

export const answerAll = ({ visitor, page }: Browser, answers: Answers): Promise<Page> =>
  answerForm(visitor, page, answers);

/** Behind the newest link that was sent to this address. */
export const behindLink = async ({ stage, caseId }: Cast, email: string): Promise<Browser> => {
  await stage.settle();
  const link = await newestLink(stage, email, 'requests', caseId);
  if (link === undefined) throw new Error(`No request has reached ${email}.`);
  return comeByLink(stage, link, email);
};

/** Looks at another page of the same draft. */
export const turnTo = async ({ visitor, page }: Browser, path: string): Promise<Browser> => {
  const [draft = ''] = /^\/drafts\/[^/]+/.exec(page.url.pathname) ?? [];
  return { visitor, page: await visitor.open(new URL(`${draft}/${path}`, page.url).href) };
};

export const textsOf = ({ $ }: Page): readonly string[] =>
  $('textarea')
    .toArray()
    .map((area) => $(area).text().trim());
