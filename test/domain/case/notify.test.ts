import { describe, expect, it } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { careLeaverDeath, lookedAfterDeath } from '../../builders/natures.ts';
import { slugs } from '../partnership/settings.ts';
import { told } from './told.ts';

describe('a notification', () => {
  it.each(slugs)('tells the three partners and the business function of %s at once', (slug) => {
    const { partners, businessFunction } = aCase(slug).rules.partnership;
    const life = aCase(slug).notified();
    const addresses = life.messages.filter(({ purpose }) => purpose === 'notice').map(({ to }) => to);
    expect(addresses).toEqual([...partners.map(({ lead }) => lead.email), businessFunction.email]);
  });

  it('asks the officer who submitted it for the national submission, five working days from awareness', () => {
    const life = aCase().notified();
    const request = life.open('national-submission');
    expect(request.to.map(({ party }) => party.email)).toEqual([life.officer.id]);
    expect([request.start, request.due]).toEqual(['2026-12-23', '2027-01-04']);
  });

  it('counts an awareness at 23:30 in British Summer Time as that day', () => {
    const late = {
      '/notifier/awareDate': '2026-06-01',
      '/notifier/awareTime': '23:30',
      '/incident/date': '2026-06-01',
    };
    const life = aCase('sutton', '2026-06-02T08:00:00.000Z').notified(late);
    expect(life.case.starts.aware).toBe('2026-06-01T22:30:00.000Z');
    expect(life.open('national-submission')).toMatchObject({ start: '2026-06-01', due: '2026-06-08' });
  });

  it('is opened under the edition and the form of the record that the partnership works by', () => {
    const { statutoryVersion, reviewFormVersion } = aCase('southwark').notified().case;
    expect([statutoryVersion, reviewFormVersion]).toEqual(['wt2018', 1]);
  });

  it('cannot be submitted twice under one reference', () => {
    const life = aCase().notified();
    const again = life.refuses({
      type: 'SubmitNotification',
      caseId: life.id,
      filed: life.files('incident-notification'),
      by: life.officer,
    });
    expect(again.kind).toBe('already-notified');
  });

  it('is needed before anything else', () => {
    const life = aCase();
    expect(life.refuses({ type: 'AskRequest', requestId: 'none', by: life.officer }).kind).toBe(
      'unknown-case',
    );
  });
});

describe('a death that is notified and goes no further', () => {
  it.each([
    ['a looked-after child’s', lookedAfterDeath],
    ['a care leaver’s', careLeaverDeath],
  ])('%s is told to the Secretary of State and Ofsted besides', (_whose, changes) => {
    const life = aCase().notified(changes);
    expect(told(life, 'notification')).toEqual([
      'local-authority',
      'health',
      'police',
      'business-function',
      'dfe',
      'ofsted',
    ]);
  });

  it.each([
    ['a looked-after child’s', lookedAfterDeath],
    ['a care leaver’s', careLeaverDeath],
  ])('%s ends with the national submission, without a rapid review', (_whose, changes) => {
    const life = aCase().notified(changes).submitted();
    expect(life.case.closed?.reason).toBe('notification-only');
    expect(life.all('RequestOpened')).toHaveLength(1);
    expect(told(life, 'review')).toEqual([]);
  });
});

describe('the national submission', () => {
  it('starts the review’s clock, and the coordinator confirms the agencies', () => {
    const life = aCase()
      .notified()
      .at('2027-01-04T10:00:00.000Z')
      .submitted({ '/submission/reference': 'CSP-1' });
    expect(life.case).toMatchObject({ phase: 'review', nationalReference: 'CSP-1' });
    expect(life.case.starts.notified).toBe('2027-01-04T10:00:00.000Z');
    expect(life.open('agency-list')).toMatchObject({ start: '2027-01-04', due: '2027-01-05' });
  });

  it('starts it on the day it was sent, even when that is recorded later', () => {
    const sent = { '/submission/date': '2027-01-04', '/submission/time': '16:00' };
    const life = aCase().notified().at('2027-01-12T10:00:00.000Z').submitted(sent);
    expect(life.open('agency-list')).toMatchObject({ start: '2027-01-04', due: '2027-01-05' });
  });

  it('is taken when it is late, with its lateness on the record', () => {
    const life = aCase().notified().at('2027-01-12T10:00:00.000Z').submitted().confirmed();
    const [request] = life.requests('national-submission');
    expect(request).toMatchObject({
      status: 'answered',
      due: '2027-01-04',
      settledAt: '2027-01-12T10:00:00.000Z',
    });
    expect(life.open('rapid-review')).toMatchObject({ start: '2027-01-12', due: '2027-01-28' });
  });

  it('is recorded once', () => {
    const life = aCase().notified().submitted();
    const [request] = life.requests('national-submission');
    const again = request === undefined ? undefined : life.refuses(life.answering(request));
    expect(again).toMatchObject({ kind: 'already-answered', by: { id: life.officer.id } });
  });

  it('is not answered with another form', () => {
    const life = aCase().notified();
    const { id } = life.open('national-submission');
    const wrong = life.refuses({
      type: 'AnswerRequest',
      requestId: id,
      filed: life.files('panel-reply'),
      by: life.officer,
    });
    expect(wrong).toEqual({ kind: 'wrong-form', expected: 'national-submission' });
  });
});
