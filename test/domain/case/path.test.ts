import { describe, expect, it } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { setAt } from '../../../forms/pointers.ts';
import { answersOf, type Changes } from '../../builders/answers.ts';
import {
  abuseOrNeglect,
  aged,
  bornOn,
  careLeaverDeath,
  lookedAfterDeath,
  unborn,
} from '../../builders/natures.ts';

const refusal = (changes: Changes): string => {
  const life = aCase();
  const form = life.files('incident-notification', changes);
  return life.refuses({ type: 'SubmitNotification', caseId: life.id, filed: form, by: life.officer }).kind;
};
const pathFor = (changes: Changes): string => aCase().notified(changes).case.path;

describe('the path of a notification', () => {
  it.each(Object.entries(abuseOrNeglect))('leads %s to a rapid review', (_nature, changes) => {
    expect(pathFor(changes)).toBe('rapid-review');
  });

  it('leads the death of a looked-after child without abuse or neglect no further than the notification', () => {
    expect(pathFor(lookedAfterDeath)).toBe('looked-after-death');
  });

  it.each([
    ['on the 18th birthday', '2008-12-22'],
    ['on the last day at 24', '2001-12-23'],
  ])('takes a care leaver’s death %s', (_when, date) => {
    expect(pathFor({ ...careLeaverDeath, ...bornOn(date) })).toBe('care-leaver-death');
  });

  it.each([
    ['on the day before the 18th birthday', '2008-12-23'],
    ['on the 25th birthday', '2001-12-22'],
  ])('refuses a care leaver’s death %s', (_when, date) => {
    expect(refusal({ ...careLeaverDeath, ...bornOn(date) })).toBe('not-a-care-leaver');
  });

  it('refuses a rapid review for somebody of 18 on the day of the incident', () => {
    expect(refusal(bornOn('2008-12-22'))).toBe('not-a-child');
  });

  it('takes somebody who is 17 on the day of the incident', () => {
    expect(pathFor(bornOn('2008-12-23'))).toBe('rapid-review');
  });

  it('takes somebody born on 29 February as 17 until 1 March', () => {
    const leap = { '/notifier/awareDate': '2026-02-28', '/incident/date': '2026-02-28' };
    expect(pathFor({ ...leap, ...bornOn('2008-02-29') })).toBe('rapid-review');
    expect(
      refusal({
        '/notifier/awareDate': '2026-03-01',
        '/incident/date': '2026-03-01',
        ...bornOn('2008-02-29'),
      }),
    ).toBe('not-a-child');
  });

  it('takes an incident with a child and an adult', () => {
    const [child] = [answersOf('incident-notification').children].flatMap((children) => children ?? []);
    const adult = setAt({ child: child ?? null }, '/child/dateOfBirth', '2000-01-01').child;
    expect(pathFor({ '/children/1': adult })).toBe('rapid-review');
  });

  it('takes an unborn child', () => {
    expect(pathFor(unborn)).toBe('rapid-review');
  });

  it.each([
    'about 7',
    '6 to 8 months',
    '18 months',
    '20 to 22 months',
    '30 weeks',
    '17 or 18',
    'a few days',
    '18m',
  ])('takes an estimated age of “%s” as a child’s', (estimate) => {
    expect(pathFor(aged(estimate))).toBe('rapid-review');
  });

  it.each(['18', 'about 19 years', '18 to 20'])(
    'takes an estimated age of “%s” as an adult’s',
    (estimate) => {
      expect(refusal(aged(estimate))).toBe('not-a-child');
    },
  );
});
