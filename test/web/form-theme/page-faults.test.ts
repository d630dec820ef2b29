import { describe, expect, it } from 'vitest';
import { applicablePages } from '../../../forms/applicable.ts';
import { faultsOnPage as judgedOnPage } from '../../../forms/faults.ts';
import { allForms } from '../../../forms/registry.ts';
import { faultsOnPage } from '../../../web/form-theme/page-faults.ts';
import { examplesOf } from '../../forms/example-files.ts';
import { form, pageOf } from '../samples/forms.ts';

const names = { agencies: { cafcass: 'Cafcass' } };

describe('the faults of a page', () => {
  for (const definition of allForms()) {
    it(`are all shown on every page of ${definition.id} v${definition.version}`, () => {
      const cases = [{ answers: {} }, ...examplesOf(definition)];
      for (const { answers } of cases)
        for (const at of applicablePages(definition, answers)) {
          const faults = judgedOnPage(definition, answers, at);
          const item = at.item === undefined ? {} : { item: at.item };
          const shown = faultsOnPage({ form: definition, page: at.page, ...item, answers, names }, faults);
          expect(shown.map(({ fault }) => fault.at).toSorted()).toEqual(
            faults.map((fault) => fault.at).toSorted(),
          );
        }
    });
  }

  it('come one for each question, in the order of the page, and not from other pages', () => {
    const notification = form('incident-notification');
    const fault = (at: string, message: string) => ({ at, kind: 'missing' as const, message });
    const shown = faultsOnPage({ form: notification, page: pageOf(notification, 'aware'), answers: {} }, [
      fault('/notifier/awareTime', 'time'),
      fault('/notifier/awareDate', 'date'),
      fault('/notifier/awareDate', 'date again'),
      fault('/notifier/email', 'other page'),
    ]);
    expect(shown.map(({ fault: { message }, target }) => [message, target])).toEqual([
      ['date', 'answers_notifier_awareDate_day'],
      ['time', 'answers_notifier_awareTime'],
    ]);
  });

  it('are shown at the first question that an absent object should have held', () => {
    const notification = form('incident-notification');
    const page = { form: notification, page: pageOf(notification, 'name'), item: 0, answers: {} };
    const missing = (at: string) => faultsOnPage(page, [{ at, kind: 'missing', message: 'x' }]).length;
    expect([missing('/children/0/name'), missing('/children'), missing('/children/1/name')]).toEqual([
      1, 0, 0,
    ]);
  });
});
