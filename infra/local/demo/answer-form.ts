/** Goes through a form from its list of tasks to its submission, page after page. */
import type { Answers } from '../../../forms/form.ts';
import { isList } from '../../../forms/json.ts';
import { filledIn, groupToAdd } from './fill-in.ts';
import { actionOf, controlsOf, headingOf, type Page, problemsOf, type Visitor } from './visitor.ts';

const mostPages = 200;

const isQuestion = ({ url }: Page): boolean => url.pathname.includes('/pages/');
const isCheck = ({ url }: Page): boolean => url.pathname.endsWith('/check');

const stuck = (page: Page): Error =>
  new Error(
    `The form does not go on at “${headingOf(page)}” (${page.url.pathname}, ${String(page.status)}): ${problemsOf(page).join('; ') || 'no problem is named'}.`,
  );

/** "Add another child" until there are as many as wanted. */
const addItems = async (visitor: Visitor, page: Page, answers: Answers): Promise<Page> => {
  let now = page;
  const wanted = isList(answers.children) ? answers.children.length : 1;
  for (let have = now.$('form[action*="/items/children?remove"]').length || 1; have < wanted; have += 1) {
    const action = actionOf(now, (one) => one.endsWith('/items/children'));
    now = await visitor.send(now, action, controlsOf(now, action));
  }
  return now;
};

const continueFrom = async (visitor: Visitor, page: Page, answers: Answers): Promise<Page> => {
  const action = actionOf(page, (one) => one.includes('/pages/'));
  const add = groupToAdd(page, answers);
  const next = await visitor.send(page, action, [
    ...filledIn(page, action, answers),
    ...(add === undefined ? [] : [['add', add] as const]),
  ]);
  if (add === undefined && next.status >= 400) throw stuck(next);
  // Answers that the new ones make fall away are given up on purpose.
  if (next.$('button[name="hidden"]').length > 0) {
    return visitor.send(next, action, [...controlsOf(next, action), ['hidden', 'confirmed']]);
  }
  return next;
};

/** From any page of the form to its check page. */
export const fillForm = async (visitor: Visitor, start: Page, answers: Answers): Promise<Page> => {
  let page = start;
  if (!isQuestion(page) && !isCheck(page)) {
    page = await addItems(visitor, page, answers);
    const first = page.$('a[href*="/pages/"]').first().attr('href');
    if (first === undefined) throw stuck(page);
    page = await visitor.open(new URL(first, page.url).href);
  }
  for (let count = 0; isQuestion(page); count += 1) {
    if (count > mostPages) throw stuck(page);
    page = await continueFrom(visitor, page, answers);
  }
  if (!isCheck(page)) throw stuck(page);
  return page;
};

/** Checks and submits; the page afterwards. */
export const answerForm = async (visitor: Visitor, start: Page, answers: Answers): Promise<Page> => {
  const check = await fillForm(visitor, start, answers);
  if (problemsOf(check).length > 0) throw stuck(check);
  const action = actionOf(check, (one) => one.endsWith('/submit'));
  const done = await visitor.send(check, action, controlsOf(check, action));
  if (done.status >= 400) throw stuck(done);
  return done;
};
