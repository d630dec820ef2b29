import * as fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../../forms/registry.ts';
import { inputName } from '../../../web/form-theme/placed-field.ts';
import { segmentsOf } from '../../../web/form-theme/pointer.ts';
import { readPosted } from '../../../web/form-theme/read-posted.ts';
import { renderQuestions } from '../../../web/form-theme/render-questions.tsx';
import { exampleOf } from '../../forms/example-files.ts';
import { post } from '../browser.ts';
import { everyPage, form, pageOf } from '../samples/forms.ts';
import { answersOnPage } from './arbitrary-answers.ts';

const names = {
  agencies: { cafcass: 'Cafcass', probation: 'Probation Service' },
  panelReplies: { agrees: 'It agrees', disagrees: 'It disagrees' },
};

describe('what is posted through the rendered page', { timeout: 60_000 }, () => {
  for (const definition of allForms()) {
    it(`comes back as the same JSON on every page of ${definition.id} v${definition.version}`, () => {
      const filled = exampleOf(definition, 'maximal');
      for (const asked of everyPage(definition)) {
        const page = { ...asked, answers: filled, names };
        fc.assert(
          fc.property(
            answersOnPage(page, ({ at }) => segmentsOf(at)),
            (answers) => {
              const html = renderToStaticMarkup(renderQuestions({ ...page, answers, faults: [] }));
              const read = readPosted({ ...page, answers: filled, posted: post(html) });
              expect(read.answers).toEqual(answers);
              expect(read.pressed).toBe('continue');
            },
          ),
          { numRuns: 5 },
        );
      }
    });
  }
});

describe('a page posted by hand', () => {
  const notification = form('incident-notification');
  const aware = { form: notification, page: pageOf(notification, 'aware'), answers: {} };
  const read = (answers: unknown) => readPosted({ ...aware, posted: { answers } }).answers;

  it('keeps a date that is none as it was typed', () => {
    const date = { day: '31', month: '2', year: '2026' };
    expect(read({ notifier: { awareDate: date } })).toEqual({ notifier: { awareDate: date } });
  });

  it('reads months in words and times as people write them', () => {
    expect(
      read({ notifier: { awareDate: { day: '3', month: 'June', year: '2026' }, awareTime: '2.15pm' } }),
    ).toEqual({
      notifier: { awareDate: '2026-06-03', awareTime: '14:15' },
    });
  });

  it('drops what is empty and whatever the page did not ask', () => {
    expect(
      read({
        notifier: { awareDate: { day: '', month: ' ', year: '' }, awareTime: '', name: 'X' },
        other: 'Y',
      }),
    ).toEqual({});
  });

  it('normalises line ends and strips NUL', () => {
    const page = { form: notification, page: pageOf(notification, 'told'), answers: {} };
    const posted = { answers: { notifier: { toldHow: ' a\r\nb\rc\0 ' } } };
    expect(readPosted({ ...page, posted }).answers).toEqual({ notifier: { toldHow: 'a\nb\nc' } });
  });

  it('keeps another child while one child’s page is saved', () => {
    const page = pageOf(notification, 'name');
    const answers = { children: [{ name: 'A' }, { name: 'B' }] };
    const posted = { answers: { _item: { name: 'C' } } };
    expect(readPosted({ form: notification, page, item: 1, answers, posted }).answers).toMatchObject({
      children: [{ name: 'A' }, { name: 'C' }],
    });
  });
});

describe('a repeatable group', () => {
  const agencyReturn = form('agency-return');
  const page = { form: agencyReturn, page: pageOf(agencyReturn, 'list'), answers: {} };
  const event = (text: string) => ({ event: text });
  const send = (list: unknown, button: object = {}) =>
    readPosted({ ...page, posted: { answers: { events: { list } }, ...button } });

  it('gets an empty one at the end by Add, and nothing typed is lost', () => {
    expect(send([event('a'), {}], { add: '/events/list' })).toMatchObject({
      answers: { events: { list: [{ event: 'a' }, {}, {}] } },
      pressed: 'add',
      focus: 'answers_events_list_2',
    });
  });

  it('loses the one that was meant by Remove, counted as shown', () => {
    expect(send([{}, event('b'), event('c')], { remove: '/events/list/1' })).toMatchObject({
      answers: { events: { list: [{}, { event: 'c' }] } },
      pressed: 'remove',
    });
  });

  it('drops empty ones on Continue', () => {
    expect(send([event('a'), {}, event('c')]).answers).toEqual({
      events: { list: [{ event: 'a' }, { event: 'c' }] },
    });
  });

  it('is read when a parser made an object of a long list', () => {
    expect(send({ '10': event('b'), '2': event('a') }).answers).toEqual({
      events: { list: [{ event: 'a' }, { event: 'b' }] },
    });
  });

  it('is not changed by a button that the page does not have', () => {
    expect(send([event('a')], { remove: '/notifier/0', add: '/__proto__' }).pressed).toBe('continue');
  });

  it('names its inputs so that a plain form posts them', () => {
    expect(inputName(['events', 'list', 0, 'event'])).toBe('answers[events][list][0][event]');
  });
});
