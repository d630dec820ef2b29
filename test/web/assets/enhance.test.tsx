import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { NationalSheetPage } from '../../../web/pages/national-sheet-page.tsx';
import { QuestionPage } from '../../../web/pages/question-page.tsx';
import { renderPage } from '../../../web/render.ts';
import { form, pageOf } from '../samples/forms.ts';
import { assets, staff, target } from '../samples/sample.ts';

const open = (html: string): JSDOM['window'] => {
  const { window } = new JSDOM(html, { runScripts: 'outside-only', pretendToBeVisual: true });
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  window.eval(assets.script.body);
  return window;
};

const signOff = form('sign-off');
const openSignOff = (answers = {}) =>
  open(
    renderPage(
      <QuestionPage
        shell={staff}
        target={target('/x')}
        form={signOff}
        page={pageOf(signOff, 'verdict')}
        answers={answers}
        faults={signOff.faults(answers)}
      />,
    ),
  );

const shown = (window: JSDOM['window'], id: string) =>
  window.document.getElementById(id)?.closest('[hidden]') === null;

const choose = (window: JSDOM['window'], id: string) => {
  const input = window.document.getElementById(id);
  if (!(input instanceof window.HTMLInputElement)) throw new Error(`No input ${id}`);
  input.checked = true;
  input.dispatchEvent(new window.Event('change', { bubbles: true }));
};

describe('the enhancement script', () => {
  it('shows a dependent question only when it applies', () => {
    const window = openSignOff();
    expect([shown(window, 'answers_comment'), shown(window, 'answers_reason')]).toEqual([false, false]);
    choose(window, 'answers_verdict-3');
    expect([shown(window, 'answers_comment'), shown(window, 'answers_reason')]).toEqual([false, true]);
    choose(window, 'answers_verdict');
    expect([shown(window, 'answers_comment'), shown(window, 'answers_reason')]).toEqual([false, false]);
  });

  it('shows at once what applies to answers given before', () => {
    expect(shown(openSignOff({ verdict: 'dissent' }), 'answers_reason')).toBe(true);
  });

  it('counts what is left', () => {
    const window = openSignOff({ verdict: 'dissent', reason: 'abc' });
    expect(window.document.getElementById('answers_reason__count')?.textContent).toBe(
      'You have 3,997 characters remaining',
    );
  });

  it('puts the cursor on the error summary', () => {
    const { document } = openSignOff();
    expect(document.activeElement?.classList.contains('govuk-error-summary')).toBe(true);
  });

  it('sends a form once when its button is pressed twice', () => {
    const { document, Event } = openSignOff();
    const send = () =>
      document
        .querySelector('main form')
        ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect([send(), send()]).toEqual([true, false]);
  });

  it('offers no copy button where the browser cannot copy', () => {
    const page = (
      <NationalSheetPage
        shell={staff}
        reference="SUT-2026-0001"
        sections={[{ title: 'A', rows: [{ question: 'Name', answer: 'X' }] }]}
      />
    );
    expect(open(renderPage(page)).document.querySelector('button[data-copy]')?.hasAttribute('hidden')).toBe(
      true,
    );
  });
});
