import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../functions/domain/case/events.ts';
import { aCase } from '../../builders/a-case.ts';
import { filed } from '../../builders/answers.ts';
import { given } from '../../builders/given.ts';
import { slugs } from '../partnership/settings.ts';
import { expectSound } from './invariants.ts';

const typesOf = (events: readonly CaseEvent[]): readonly string[] => events.map(({ type }) => type);

describe.each(slugs)('the whole life of a case of %s', (slug) => {
  it('without a review goes from the notification to the Panel’s reply', () => {
    const life = aCase(slug).notified().decided().replied('agrees');
    expect(life.case).toMatchObject({ phase: 'closed', closed: { reason: 'panel-agrees' } });
    expectSound(life);
  });

  it('with a review, a dissent and a Panel that disagrees comes to its end as well', () => {
    const life = aCase(slug).notified().reviewed().recorded({ lcspr: false }).signedBy('health', 'dissent');
    while (life.open('determination').stage?.outcomes.includes('determined') !== true) {
      life.concluded(
        life.open('determination').stage?.outcomes.includes('unresolved') === true ? 'unresolved' : 'agreed',
      );
    }
    life
      .concluded('determined', { lcspr: true })
      .reviewerNamed()
      .replied('more-information')
      .replied('disagrees');
    life.recorded({ lcspr: true }).signed().replied('agrees');
    expect(life.case).toMatchObject({ round: 2, closed: { reason: 'panel-agrees' } });
    expect(life.case.signOffs.filter(({ verdict }) => verdict === 'dissent')).toMatchObject([
      { partner: 'health', round: 1 },
    ]);
    expectSound(life);
  });

  it('keeps the forms that people filled in, with the questions as they were shown', () => {
    const life = aCase(slug).notified().decided({ lcspr: true }).reviewerNamed().replied('agrees');
    expect(new Set(life.case.filings.map(({ formId }) => formId))).toEqual(
      new Set([
        'incident-notification',
        'national-submission',
        'agency-list',
        'agency-return',
        'rapid-review-meeting',
        'rapid-review',
        'sign-off',
        'reviewer-named',
        'panel-reply',
      ]),
    );
    const kept = life.events.flatMap((event) => ('filed' in event ? [event.filed] : []));
    expect(kept.filter(({ shown, version }) => shown.length === 0 || version < 1)).toEqual([]);
  });
});

describe('what follows from a step, in events', () => {
  const { events, coordinator } = aCase().notified().submitted();

  it('a notification tells the partners and opens the national submission', () => {
    const { officer } = aCase();
    const change = {
      type: 'SubmitNotification',
      caseId: 'SUT-2026-0001',
      filed: filed('incident-notification'),
      by: officer,
    } as const;
    given([])
      .when(change)
      .happens(
        { type: 'NotificationSubmitted', path: 'rapid-review' },
        ...Array.from({ length: 4 }, () => ({ type: 'NoticeGiven' }) as const),
        { type: 'RequestOpened' },
      );
  });

  it('confirming one agency opens its return, the meeting and the record', () => {
    given(events)
      .when(({ requests }) => ({
        type: 'AnswerRequest',
        requestId: Object.values(requests).find(({ status }) => status === 'open')?.id ?? '',
        filed: filed('agency-list', { '/agencies/asked': ['ccg'] }),
        by: coordinator,
      }))
      .happens(
        { type: 'AgenciesConfirmed' },
        { type: 'RequestOpened' },
        { type: 'RequestOpened' },
        { type: 'RequestOpened' },
      );
  });

  it('an unknown request is refused', () => {
    given(events)
      .when({ type: 'AnswerRequest', requestId: 'none', filed: filed('panel-reply'), by: coordinator })
      .isRefused('unknown-request');
  });

  it('the third signature decides, informs and asks for the Panel’s reply', () => {
    const life = aCase().notified().reviewed().recorded().signedBy('police').signedBy('health');
    const sign = life.answering(life.open('sign-off'));
    expect(typesOf(life.does(sign).latest).filter((type) => type !== 'NoticeGiven')).toEqual([
      'SignOffGiven',
      'DecisionMade',
      'PanelInformed',
      'RequestOpened',
    ]);
  });
});
