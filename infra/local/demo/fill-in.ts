/** Fills a question page in from the answers that a form should end up with, control by control, like a person. */
import type { Answers, Json } from '../../../forms/form.ts';
import { isList } from '../../../forms/json.ts';
import { getAt } from '../../../forms/pointers.ts';
import type { Controls, Page } from './visitor.ts';

const stepsOf = (name: string): readonly string[] =>
  [...name.matchAll(/\[([^\]]*)\]/g)].map(([, step = '']) => step);

/** `/drafts/x/pages/children/2/name` is about the second child. */
const itemOf = ({ url }: Page): number =>
  Number(/\/pages\/[^/]+\/(\d+)\//.exec(url.pathname)?.[1] ?? '1') - 1;

const dateParts: readonly string[] = ['day', 'month', 'year', 'approximate'];

const wantedAt = (answers: Answers, steps: readonly string[], item: number): Json | undefined => {
  const [first, ...rest] = steps;
  const path = first === '_item' ? ['children', String(item), ...rest] : steps;
  return getAt(answers, path.map((step) => `/${step}`).join(''));
};

const datePart = (value: Json | undefined, part: string): string => {
  if (typeof value !== 'string') return '';
  const isApproximate = value.endsWith('~');
  const [year = '', month = '', day = ''] = value.replace('~', '').split('-');
  return { day, month, year, approximate: isApproximate ? 'true' : '' }[part] ?? '';
};

const asText = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

interface Control {
  readonly name: string;
  readonly kind: string | undefined;
  readonly own: string;
}

const controlValue = (
  page: Page,
  { name, kind, own }: Control,
  answers: Answers,
): readonly [string, string][] => {
  const steps = stepsOf(name);
  const last = steps.at(-1) ?? '';
  if (dateParts.includes(last)) {
    const part = datePart(wantedAt(answers, steps.slice(0, -1), itemOf(page)), last);
    return kind === 'checkbox' ? (part === own ? [[name, own]] : []) : [[name, part]];
  }
  const isListName = last === '';
  const wanted = wantedAt(answers, isListName ? steps.slice(0, -1) : steps, itemOf(page));
  if (kind === 'checkbox') return isList(wanted) && wanted.includes(own) ? [[name, own]] : [];
  if (kind === 'radio') return asText(wanted) === own ? [[name, own]] : [];
  return [[name, asText(wanted)]];
};

/** Everything the page sends: its hidden fields as they are, its questions as wanted. */
export const filledIn = (page: Page, action: string, answers: Answers): Controls =>
  page
    .$('form')
    .filter((_, form) => page.$(form).attr('action') === action)
    .first()
    .find('input, select, textarea')
    .toArray()
    .flatMap((element): readonly [string, string][] => {
      const control = page.$(element);
      const name = control.attr('name') ?? '';
      const own = control.attr('value') ?? '';
      if (name.startsWith('answers'))
        return controlValue(page, { name, kind: control.attr('type'), own }, answers);
      return name === '' ? [] : [[name, own]];
    });

/** The repeatable group of the page that still has fewer entries than wanted: what "Add another" is pressed for. */
export const groupToAdd = (page: Page, answers: Answers): string | undefined =>
  page
    .$('button[name="add"]')
    .toArray()
    .map((button) => page.$(button).attr('value') ?? '')
    .find((at) => {
      const wanted = getAt(answers, at);
      const shown = page
        .$('[name]')
        .toArray()
        .flatMap((element) => {
          const steps = stepsOf(page.$(element).attr('name') ?? '');
          const here = at.split('/').slice(1);
          return steps.length > here.length && here.every((step, index) => steps[index] === step)
            ? [Number(steps[here.length])]
            : [];
        });
      return isList(wanted) && wanted.length > Math.max(-1, ...shown) + 1;
    });
