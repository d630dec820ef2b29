import { load } from 'cheerio';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readPosted } from '../../../web/form-theme/read-posted.ts';
import { renderQuestions } from '../../../web/form-theme/render-questions.tsx';
import type { Answers } from '../../../forms/form.ts';
import { post } from '../browser.ts';
import { form, pageOf } from '../samples/forms.ts';

const agencyReturn = form('agency-return');
const page = { form: agencyReturn, page: pageOf(agencyReturn, 'list') };
const render = (answers: Answers) =>
  renderToStaticMarkup(renderQuestions({ ...page, answers, faults: [], action: '/drafts/1/list' }));

describe('a repeatable group as plain HTML', () => {
  it('begins with one empty group, which cannot be removed', () => {
    const $ = load(render({}));
    expect($('.app-group')).toHaveLength(1);
    expect($('[name="remove"]')).toHaveLength(0);
    expect($('[name="add"]').text()).toBe('Add another key event');
  });

  it('grows by its button, and the answer scrolls to the new group', () => {
    const before = render({ events: { list: [{ event: 'a' }] } });
    const add = load(before)('[name="add"]');
    const { answers } = readPosted({
      ...page,
      answers: {},
      posted: post(before, ['add', add.attr('value') ?? '']),
    });
    const after = load(render(answers));
    expect(after('.app-group')).toHaveLength(2);
    expect(after('.app-group').last().attr('id')).toBe(add.attr('formaction')?.split('#')[1]);
    expect(after('textarea').first().text()).toBe('a');
  });

  it('loses the group whose button was pressed', () => {
    const before = render({ events: { list: [{ event: 'a' }, { event: 'b' }] } });
    const remove = load(before)('[name="remove"]').first().attr('value') ?? '';
    expect(readPosted({ ...page, answers: {}, posted: post(before, ['remove', remove]) })).toMatchObject({
      answers: { events: { list: [{ event: 'b' }] } },
      pressed: 'remove',
    });
  });

  it('continues when Enter is pressed in a box: no group’s button comes first', () => {
    const first = load(render({ events: { list: [{ event: 'a' }, { event: 'b' }] } }))('button').first();
    expect([first.attr('name'), first.text(), first.attr('tabindex')]).toEqual([undefined, 'Continue', '-1']);
  });
});
