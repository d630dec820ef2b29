/** Lives of cases in any order of commands, sensible or not. */
import * as fc from 'fast-check';
import type { Json } from '../../forms/form.ts';
import type { Request, RequestKind } from '../../functions/domain/case/case.ts';
import { partnerIds } from '../../functions/domain/partnership/partnership.ts';
import { addDays } from '../../functions/domain/timetable/local-date.ts';
import { londonDate } from '../../functions/domain/timetable/london.ts';
import type { Change } from '../../functions/use-cases/change-case.ts';
import { type Slug, slugs } from '../domain/partnership/settings.ts';
import { type ALife, aCase, meetingChanges, recordChanges, verdictChanges } from './a-case.ts';
import type { Changes } from './answers.ts';
import { rulesOf } from './case-in-life.ts';
import { markedForm } from './marked.ts';
import { asPartner } from './people.ts';

const service = { kind: 'service', id: 'workflow', name: 'Rapid Review', title: 'the service' } as const;

export interface Move {
  readonly what: (typeof whats)[number];
  /** Which request, recipient, notice: counted from the first, round and round. */
  readonly pick: number;
  /** Which answer of those that the form allows. */
  readonly variant: number;
  readonly hours: number;
}
const whats = [
  ...(['answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer'] as const),
  ...(['answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer'] as const),
  ...(['answer-any', 'ask', 'ask', 'nudge', 'revise', 'correct', 'open-notice', 'bounce'] as const),
  ...(['holiday', 'convert', 'withdraw'] as const),
] as const;

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

const extras: readonly (readonly Json[])[] = [
  [],
  ['First School'],
  ['Second School', 'First School'],
  ['Third School'],
];
const extraChanges = (names: readonly Json[]): Changes =>
  names.length === 0
    ? { '/agencies/extraNeeded': 'no', '/agencies/extra': undefined }
    : {
        '/agencies/extraNeeded': 'yes',
        '/agencies/extra': names.map((name, index) => ({
          name,
          contactName: 'Sal',
          title: 'Head',
          email: `s${String(index)}@school.example`,
        })),
      };

const panelReplies = [
  'agrees',
  'disagrees',
  'more-information',
  'criteria-not-met',
  'considering-national-review',
  'withdrawn',
];
const outcomes = ['agreed', 'unresolved', 'determined'];
const verdicts = ['agree', 'agree', 'agree', 'agree-with-comment', 'dissent'] as const;

const variants: Readonly<Record<RequestKind, (life: ALife, variant: number) => Changes>> = {
  'national-submission': () => ({}),
  'agency-list': ({ rules }, variant) => ({
    '/agencies/asked': rules.partnership.agencies.slice(variant % 3, 1 + (variant % 4)).map(({ id }) => id),
    ...extraChanges(nth(extras, variant) ?? []),
  }),
  'agency-return': () => ({}),
  'rapid-review-meeting': (_life, variant) => meetingChanges(partnerIds.slice(variant % 4 === 0 ? 2 : 0)),
  'rapid-review': (_life, variant) =>
    recordChanges({ lcspr: variant % 2 === 0, national: variant % 3 === 0 }),
  'sign-off': (_life, variant) => verdictChanges(nth(verdicts, variant) ?? 'agree'),
  determination: (_life, variant) => ({
    '/outcome': nth(outcomes, variant) ?? 'agreed',
    '/lcspr': variant % 2 === 0 ? 'yes' : 'no',
  }),
  'reviewer-named': () => ({}),
  'panel-reply': (_life, variant) => ({ '/type': nth(panelReplies, variant) ?? 'agrees' }),
};

const answering = (life: ALife, request: Request, { pick, variant }: Move): Change => {
  const by = nth(request.to, pick)?.party;
  const changes = variants[request.kind](life, variant);
  const filed = markedForm(request.kind, changes, { version: request.formVersion });
  return {
    type: 'AnswerRequest',
    requestId: request.id,
    filed,
    by: by === undefined ? service : asPartner(by),
  };
};

const changeOf = (life: ALife, move: Move): Change | undefined => {
  const { pick, variant } = move;
  const requests = Object.values(life.case.requests);
  const any = nth(requests, pick);
  const open = nth(
    requests.filter(({ status }) => status === 'open'),
    pick,
  );
  const notice = nth(Object.values(life.case.notices), pick);
  switch (move.what) {
    case 'answer':
      return open === undefined ? undefined : answering(life, open, move);
    case 'answer-any':
      return any === undefined ? undefined : answering(life, any, move);
    case 'ask':
      return open === undefined ? undefined : { type: 'AskRequest', requestId: open.id, by: service };
    case 'nudge':
      return open === undefined ? undefined : { type: 'NudgeRequest', requestId: open.id, by: service };
    case 'revise':
      return { type: 'ReviseAgencies', by: life.coordinator };
    case 'correct': {
      const role = nth(any?.to ?? [], variant)?.role;
      const filed = markedForm('address-correction', {
        '/email': `corrected${String(variant)}@agency.example`,
      });
      if (any === undefined || role === undefined) return undefined;
      return { type: 'CorrectAddress', requestId: any.id, role, filed, by: life.coordinator };
    }
    case 'open-notice':
      return notice === undefined
        ? undefined
        : { type: 'OpenNotice', noticeId: notice.id, by: asPartner(notice.to.party) };
    case 'bounce': {
      const message = nth(life.messages, pick);
      if (message === undefined) return undefined;
      const { key: messageKey, role, requestId, noticeId, to: address } = message;
      const about = {
        ...(requestId === undefined ? {} : { requestId }),
        ...(noticeId === undefined ? {} : { noticeId }),
      };
      return { type: 'ReportBounce', messageKey, role, about, address, what: 'bounced', by: service };
    }
    case 'holiday':
      return { type: 'MoveDeadlines', why: 'A holiday was added', by: service };
    case 'convert':
      return {
        type: 'ConvertCase',
        filed: markedForm('incident-notification', {}, { example: 'minimal' }),
        by: life.officer,
      };
    case 'withdraw':
      return variant % 12 === 0
        ? { type: 'WithdrawCase', filed: markedForm('withdrawal'), by: life.coordinator }
        : undefined;
  }
};

const later = (life: ALife, hours: number): string =>
  new Date(Date.parse(life.lived.now) + hours * 3_600_000).toISOString();

/** One move on; what the case refuses changes nothing. */
export const play = (life: ALife, move: Move): ALife => {
  life.at(later(life, move.hours));
  if (move.what === 'holiday') {
    const date = addDays(londonDate(life.lived.now), 1 + (move.variant % 5));
    life.with({ rules: rulesOf(life.slug, [{ date, name: 'A day off' }]) });
  }
  const change = changeOf(life, move);
  return change === undefined ? life.with({ latest: [] }) : life.tries(change);
};

export const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom(...whats),
  pick: fc.nat(11),
  variant: fc.nat(23),
  hours: fc.nat(40),
});

export const begun: fc.Arbitrary<() => ALife> = fc
  .record({ slug: fc.constantFrom<Slug>(...slugs), isReferred: fc.boolean() })
  .map(({ slug, isReferred }) => () => {
    const life = aCase(slug);
    return isReferred
      ? life.with({}).does(referral(life))
      : life.does({
          type: 'SubmitNotification',
          caseId: life.id,
          filed: markedForm('incident-notification', {}, { example: 'minimal' }),
          by: life.officer,
        });
  });

const referral = (life: ALife): Change => ({
  type: 'ReferCase',
  caseId: life.id,
  referrer: {
    role: 'referrer',
    organisation: 'A school',
    party: { title: 'Head', name: 'Pat', email: 'pat@school.example' },
  },
  filed: markedForm('case-referral'),
  by: { kind: 'partner', id: 'pat@school.example', name: 'Pat', title: 'Head' },
});
