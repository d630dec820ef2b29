/** The named stations of a case's life: `aCase().notified().reviewed().recorded().signed()`. */
import type { Json } from '../../forms/form.ts';
import type { Actor } from '../../functions/domain/case/case.ts';
import { type PartnerId, partnerIds } from '../../functions/domain/partnership/partnership.ts';
import { londonDate, londonTime } from '../../functions/domain/timetable/london.ts';
import { type Slug, slugs } from '../domain/partnership/settings.ts';
import type { Changes } from './answers.ts';
import { CaseInLife, rulesOf } from './case-in-life.ts';
import { school, signerOf, staffOf } from './people.ts';

export interface Proposal {
  readonly lcspr?: boolean;
  readonly national?: boolean;
}
export type SignVerdict = 'agree' | 'agree-with-comment' | 'dissent';

const yesNo = (answer: boolean | undefined): string => (answer === true ? 'yes' : 'no');

const noReview: Changes = {
  '/d/lcspr': 'no',
  '/h': { why: 'Every agency has found its own learning and acts on it.', alternative: 'no' },
};

export const recordChanges = ({ lcspr, national }: Proposal): Changes => ({
  ...(lcspr === true ? { '/d/lcspr': 'yes' } : noReview),
  '/e/national': yesNo(national),
});

export const verdictChanges = (verdict: SignVerdict): Changes => ({
  '/verdict': verdict,
  ...(verdict === 'dissent' ? { '/reason': 'The criteria are met.' } : {}),
  ...(verdict === 'agree-with-comment' ? { '/comment': 'Please follow up in a year.' } : {}),
});

const attendance: Readonly<Record<PartnerId, string>> = {
  'local-authority': '/attendance/localAuthorityName',
  health: '/attendance/healthName',
  police: '/attendance/policeName',
};

export const meetingChanges = (present: readonly PartnerId[]): Changes => ({
  ...Object.fromEntries(
    partnerIds.map((id): [string, Json | undefined] => [
      attendance[id],
      present.includes(id) ? 'Somebody for them' : undefined,
    ]),
  ),
  '/attendance/partners': [...present],
});

export class ALife extends CaseInLife {
  get slug(): Slug {
    const { slug } = this.rules.partnership;
    const known = slugs.find((one) => one === slug);
    if (known === undefined) throw new Error(`${slug} is none of the three boroughs`);
    return known;
  }
  get officer(): Actor {
    return staffOf(this.rules.partnership, 'officer');
  }
  get coordinator(): Actor {
    return staffOf(this.rules.partnership, 'coordinator');
  }
  signer(partner: PartnerId, capacity: 'lead' | 'deputy' = 'lead'): Actor {
    return signerOf(this.rules.partnership, partner, capacity);
  }

  notified(changes: Changes = {}): this {
    const form = this.files('incident-notification', changes);
    return this.does({ type: 'SubmitNotification', caseId: this.id, filed: form, by: this.officer });
  }
  referred(changes: Changes = {}): this {
    const by: Actor = {
      kind: 'partner',
      id: school.party.email,
      name: 'Pat Reed',
      title: school.party.title,
    };
    return this.does({
      type: 'ReferCase',
      caseId: this.id,
      referrer: school,
      filed: this.files('case-referral', changes),
      by,
    });
  }
  converted(changes: Changes = {}): this {
    return this.does({
      type: 'ConvertCase',
      filed: this.files('incident-notification', changes),
      by: this.officer,
    });
  }
  /** Sent to the national service just now. */
  submitted(changes: Changes = {}): this {
    const moment = {
      '/submission/date': londonDate(this.lived.now),
      '/submission/time': londonTime(this.lived.now),
    };
    return this.answers('national-submission', { ...moment, ...changes });
  }
  confirmed(agencyIds?: readonly string[], changes: Changes = {}): this {
    const asked = agencyIds ?? this.rules.partnership.agencies.slice(0, 2).map(({ id }) => id);
    return this.answers('agency-list', { '/agencies/asked': [...asked], ...changes });
  }
  /** Every agency that is asked answers. */
  returned(changes: Changes = {}): this {
    return this.openOnes('agency-return').reduce(
      (life, request) => life.does(life.answering(request, changes)),
      this,
    );
  }
  met(present: readonly PartnerId[] = partnerIds, changes: Changes = {}): this {
    return this.answers('rapid-review-meeting', { ...meetingChanges(present), ...changes });
  }
  recorded(proposal: Proposal = {}): this {
    return this.answers('rapid-review', recordChanges(proposal));
  }
  signedBy(partner: PartnerId, verdict: SignVerdict = 'agree', capacity: 'lead' | 'deputy' = 'lead'): this {
    return this.answers('sign-off', verdictChanges(verdict), { partner }, this.signer(partner, capacity));
  }
  /** All three partners agree. */
  signed(): this {
    return partnerIds.reduce((life, partner) => life.signedBy(partner), this);
  }
  concluded(outcome: 'agreed' | 'unresolved' | 'determined', proposal: Proposal = {}): this {
    const verdict = { '/lcspr': yesNo(proposal.lcspr), '/national': yesNo(proposal.national) };
    return this.answers('determination', {
      '/outcome': outcome,
      ...(outcome === 'unresolved' ? {} : verdict),
    });
  }
  reviewerNamed(): this {
    return this.answers('reviewer-named');
  }
  replied(type: string): this {
    return this.answers('panel-reply', { '/type': type });
  }
  withdrawn(): this {
    return this.does({ type: 'WithdrawCase', filed: this.files('withdrawal'), by: this.coordinator });
  }

  /** From the notification or the referral up to the meeting. */
  reviewed(): this {
    const begun = this.openOnes('national-submission').length > 0 ? this.submitted() : this;
    return begun.confirmed().returned().met();
  }
  decided(proposal: Proposal = {}): this {
    return this.reviewed().recorded(proposal).signed();
  }
}

/** The evening of the day on which the example notification says that the local authority became aware. */
export const evening = '2026-12-23T17:30:00.000Z';

export const aCase = (slug: Slug = 'sutton', now: string = evening): ALife =>
  new ALife({
    rules: rulesOf(slug),
    now,
    current: undefined,
    events: [],
    messages: [],
    latest: [],
    turns: 1,
  });
