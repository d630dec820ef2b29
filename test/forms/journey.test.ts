import { describe, expect, it } from 'vitest';
import { answersAsShown } from '../../forms/answers-as-shown.ts';
import { applicablePages, pageOf } from '../../forms/applicable.ts';
import { faultsOnPage } from '../../forms/faults.ts';
import { hiddenBy } from '../../forms/hidden-by.ts';
import { parseAnswers } from '../../forms/parse-answers.ts';
import { getAt, setAt } from '../../forms/pointers.ts';
import { formOf, UnknownForm } from '../../forms/registry.ts';
import { sectionStatus } from '../../forms/section-status.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';
import { latestVersion } from '../../forms/versions.ts';
import { warnings } from '../../forms/warnings.ts';
import { exampleOf } from './example-files.ts';

const notification = formOf('incident-notification', 1);
const minimal = exampleOf(notification, 'minimal');
const agencyReturn = formOf('agency-return', 1);
const noInvolvement = exampleOf(agencyReturn, 'minimal');

describe('the pages that apply', () => {
  it('follow the answers', () => {
    const paths = (answers = minimal) => applicablePages(notification, answers).map(({ path }) => path);
    expect(paths()).not.toContain('children/1/placement');
    expect(paths(setAt(minimal, '/children/0/lookedAfter', 'yes'))).toContain('children/1/placement');
    expect(paths(setAt(minimal, '/type/nature', 'looked-after-death'))).not.toContain('incident/harm');
  });

  it('begin with a first child when there is none', () => {
    expect(applicablePages(notification, {}).map(({ path }) => path)).toContain('children/1/name');
  });

  it('make “not involved” a quick answer', () => {
    expect(applicablePages(agencyReturn, noInvolvement).map(({ path }) => path)).toEqual([
      'involvement/involved',
      'author/you',
      'author/declaration',
    ]);
  });

  it('ask (h) only when there is no local review', () => {
    const review = formOf('rapid-review', 1);
    const sections = (lcspr: string) =>
      applicablePages(review, { d: { lcspr } }).filter(({ section }) => section.id === 'h').length;
    expect([sections('yes'), sections('no')]).toEqual([0, 2]);
  });

  it('are found again from a question', () => {
    expect(pageOf(notification, minimal, '/children/0/disability/0')?.path).toBe('children/1/disability');
    expect(pageOf(notification, minimal, '/nowhere')).toBe(undefined);
  });
});

describe('an answer that hides others', () => {
  const died = setAt(setAt(minimal, '/children/0/outcome', 'died'), '/children/0/deathDate', '2026-12-23');

  it('says what would be lost', () => {
    expect(hiddenBy(notification, died, setAt(died, '/children/0/outcome', 'neither'))).toEqual([
      { at: '/children/0/deathDate', question: 'Date of death', answer: '23 December 2026' },
    ]);
    expect(hiddenBy(notification, died, setAt(died, '/children/0/outcome', 'died'))).toEqual([]);
  });

  it('takes them and what they had opened away', () => {
    const looked = setAt(setAt(minimal, '/agencies/known', 'no'), '/agencies/list', [{ agency: 'A' }]);
    expect(stripHidden(notification, looked).agencies).toEqual({ known: 'no' });
    const category = setAt(minimal, '/children/0/protectionPlanEver', 'yes');
    const planned = setAt(category, '/children/0/protectionCategory', 'NEG');
    const unsaid = setAt(planned, '/children/0/protectionPlanNow', '');
    const child = stripHidden(notification, unsaid).children;
    expect(JSON.stringify(child)).not.toContain('protection');
  });
});

describe('faults', () => {
  it('of a page are those of its questions alone', () => {
    const given = setAt(setAt(minimal, '/notifier/awareDate', '2026-02-30'), '/notifier/name', '');
    expect(faultsOnPage(notification, given, { path: 'notifier/aware' })).toEqual([
      {
        at: '/notifier/awareDate',
        kind: 'impossible',
        message: 'The date you became aware must be a real date, like 27 3 2026',
      },
    ]);
  });

  it('say which child and which group they are about', () => {
    const given = setAt(setAt(minimal, '/children/0/name', ''), '/contacts/partners', [
      {},
      { partner: 'health' },
    ]);
    expect(notification.faults(given).map(({ at, message }) => [at, message])).toEqual([
      ['/children/0/name', 'Child 1: Enter the child’s full name'],
      ['/contacts/partners/1/name', 'Contact 1: Enter the contact’s full name'],
    ]);
  });

  it('find a date in the future only when told what today is', () => {
    expect(notification.faults(minimal)).toEqual([]);
    expect(notification.faults(minimal, '2026-12-22').map(({ at }) => at)).toEqual(['/notifier/awareDate']);
  });

  it('do not find an unknown part of a date too early', () => {
    const referral = formOf('case-referral', 1);
    const given = setAt(exampleOf(referral, 'minimal'), '/incident/date', '2026-06');
    expect(referral.faults(given)).toEqual([]);
    expect(referral.faults(setAt(given, '/incident/date', '2026-07')).map(({ at }) => at)).toEqual([
      '/referrer/awareDate',
    ]);
  });

  it('say how long an answer may be', () => {
    const given = setAt(minimal, '/narrative/summary', 'x'.repeat(10_001));
    expect(notification.faults(given)).toEqual([
      {
        at: '/narrative/summary',
        kind: 'other',
        message: 'What happened must be 10,000 characters or fewer',
      },
    ]);
  });
});

describe('the task list', () => {
  it('goes from not started to complete, each child by itself', () => {
    const status = (answers = minimal) =>
      sectionStatus(notification, answers).filter(({ sectionId }) => sectionId === 'children');
    expect(status({})).toMatchObject([
      { title: 'Child 1', status: 'not-started', firstPage: 'children/1/name' },
    ]);
    const two = setAt(setAt(minimal, '/children/1', { born: 'no' }), '/children/2', {});
    expect(status(two)).toMatchObject([
      { item: 0, title: 'Child 1: Robin Marsh', status: 'complete' },
      { item: 1, title: 'Child 2', status: 'in-progress' },
      { item: 2, title: 'Child 3', status: 'not-started' },
    ]);
  });

  it('has sections that are not needed', () => {
    const events = sectionStatus(agencyReturn, noInvolvement).find(({ sectionId }) => sectionId === 'events');
    expect(events).toMatchObject({ status: 'not-needed' });
  });
});

it('warns above four children, and refuses none', () => {
  const child = getAt(minimal, '/children/0') ?? {};
  const children = Array.from({ length: 5 }, () => child);
  const five = { ...minimal, children };
  expect(warnings(notification, minimal)).toEqual([]);
  expect(warnings(notification, five)).toMatchObject([{ at: '/children', sectionId: 'children' }]);
  expect(notification.faults(five)).toEqual([]);
});

describe('answers as shown', () => {
  it('are words, by section and child', () => {
    const shown = answersAsShown(notification, exampleOf(notification, 'maximal'));
    const words = (at: string) => shown.flatMap(({ rows }) => rows).find((row) => row.at === at);
    expect(shown.map(({ title }) => title)).toContain('Child 2: Robin Marsh');
    expect(words('/notifier/awareDate')?.answer).toBe('23 December 2026');
    expect(words('/notifier/awareTime')?.answer).toBe('11:30pm');
    expect(words('/children/0/disability')?.answer).toBe('Learning\nAutism or Asperger syndrome');
    expect(words('/children/0/protectionEnd')?.answer).toBe('about 2021');
    expect(words('/family/parents/1/name')).toEqual({
      at: '/family/parents/1/name',
      question: 'Parent or carer 2: Full name',
      answer: 'Lee Reed',
    });
  });

  it('name choices that differ by partnership', () => {
    const list = formOf('agency-list', 1);
    const shown = answersAsShown(list, exampleOf(list, 'minimal'), {
      agencies: { 'metropolitan-police': 'Metropolitan Police' },
    });
    expect(shown[0]?.rows[0]?.answer).toBe('childrens-social-care\nMetropolitan Police');
  });
});

describe('the registry', () => {
  it('knows the newest version', () => {
    expect([latestVersion('rapid-review'), latestVersion('sign-off')]).toEqual([2, 1]);
  });

  it('says which versions there are', () => {
    expect(() => formOf('rapid-review', 7)).toThrow(UnknownForm);
    expect(() => formOf('rapid-review', 7)).toThrow('only 1, 2');
  });

  it('gives answers their type', () => {
    const given = { ...exampleOf(formOf('sign-off', 1), 'minimal'), reason: 'not asked' };
    const result = parseAnswers('sign-off', 1, given);
    if (!result.ok) throw new Error('expected answers');
    const verdict: 'agree' | 'agree-with-comment' | 'dissent' = result.answers.verdict;
    expect([verdict, result.answers.reason, result.answers.signed.capacity]).toEqual([
      'agree',
      undefined,
      'lead',
    ]);
  });
});
