/** Goes from page to page in a browser, by what a person sees: links, buttons, labels. */
import type { Locator, Page } from 'playwright-core';
import type { Answers } from '../../../forms/form.ts';
import { filledIn, groupToAdd } from '../../../infra/local/demo/fill-in.ts';
import { actionOf, headingOf, problemsOf } from '../../../infra/local/demo/visitor.ts';
import type { Inspector } from './inspect.ts';
import { snapshotOf } from './snapshot.ts';

export interface Walk {
  readonly page: Page;
  readonly inspector: Inspector | undefined;
}

/** What leads to another page is done, and the page is there and has been looked at. */
const arrive = async ({ page, inspector }: Walk, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), act()]);
  await inspector?.look(page);
};

export const go = (walk: Walk, address: string): Promise<void> => arrive(walk, () => walk.page.goto(address));

export const press = (walk: Walk, what: Locator): Promise<void> => arrive(walk, () => what.click());

export const pressButton = (walk: Walk, name: string | RegExp): Promise<void> =>
  press(walk, walk.page.locator('main').getByRole('button', { name }).first());

export const follow = (walk: Walk, name: string | RegExp): Promise<void> =>
  press(walk, walk.page.getByRole('link', { name }).first());

/** Follows a link to a form, and on to its first question where the form begins with a list of its parts. */
export const followToForm = async (walk: Walk, name: string): Promise<void> => {
  await follow(walk, name);
  if (!isQuestion(walk.page)) await press(walk, walk.page.locator('.govuk-task-list a').first());
};

const isQuestion = (page: Page): boolean => new URL(page.url()).pathname.includes('/pages/');
const isCheck = (page: Page): boolean => new URL(page.url()).pathname.endsWith('/check');

const fillControls = async (walk: Walk, answers: Answers): Promise<void> => {
  const snapshot = await snapshotOf(walk.page);
  const action = actionOf(snapshot, (one) => one.includes('/pages/'));
  const wanted = filledIn(snapshot, action, answers).filter(([name]) => name.startsWith('answers'));
  const controls = walk.page.locator(`form[action="${action}"] [name^="answers"]`);
  const elements = snapshot.$(`form[action="${action}"] [name^="answers"]`).toArray();
  for (const [index, element] of elements.entries()) {
    const control = snapshot.$(element);
    const name = control.attr('name') ?? '';
    const own = control.attr('value') ?? '';
    const kind = control.attr('type');
    const values = wanted.filter(([one]) => one === name).map(([, value]) => value);
    const here = controls.nth(index);
    if (kind === 'hidden') continue;
    if (kind === 'radio' || kind === 'checkbox') {
      if (values.includes(own)) await here.check();
      else if (kind === 'checkbox' && values.length > 0) await here.uncheck();
    } else if (values[0] !== undefined && values[0] !== '') {
      if (element.tagName === 'select') await here.selectOption(values[0]);
      else if ((await here.inputValue()) !== values[0]) await here.fill(values[0]);
    }
  }
};

/** Fills the page in, adding to its groups as often as the answers want, and leaves it by that button. */
export const fillPage = async (walk: Walk, answers: Answers, leave = 'Save and continue'): Promise<void> => {
  await fillControls(walk, answers);
  const add = groupToAdd(await snapshotOf(walk.page), answers);
  if (add !== undefined) {
    await press(walk, walk.page.locator(`button[name="add"][value="${add}"]`));
    return fillPage(walk, answers, leave);
  }
  await pressButton(walk, leave);
  const after = await snapshotOf(walk.page);
  const problems = problemsOf(after);
  if (problems.length > 0) throw new Error(`“${headingOf(after)}”: ${problems.join('; ')}`);
};

/** Page after page until `until` is reached, or the check page; the titles of the pages that were filled in. */
export const fillPages = async (
  walk: Walk,
  answers: Answers,
  until: (heading: string) => boolean = () => false,
): Promise<readonly string[]> => {
  const headings: string[] = [];
  while (isQuestion(walk.page)) {
    const heading = headingOf(await snapshotOf(walk.page));
    if (until(heading)) return headings;
    headings.push(heading);
    await fillPage(walk, answers);
  }
  if (!isCheck(walk.page)) throw new Error(`The form has led to ${walk.page.url()}.`);
  return headings;
};
