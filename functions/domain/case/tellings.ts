/** Who is told what of this case: the guidance's and the partnership's lists, as notices. */
import type { Partnership } from '../partnership/partnership.ts';
import {
  type Recipient as ToldParty,
  type RecipientRole,
  toldOfCareLeaverDeath,
  toldOfLookedAfterDeath,
  toldOfNotification,
  toldOfPracticeReview,
  toldOfReview,
} from '../partnership/recipients.ts';
import { statutoryVersionOf } from '../timetable/statutory/statutory-version-of.ts';
import type { Case, CasePath, NoticeAbout, Recipient } from './case.ts';
import type { Telling } from './give-notice.ts';
import { partnerLead } from './recipients-of-case.ts';

const organisationOf = (role: RecipientRole, { partners, name, localAuthority }: Partnership): string => {
  const national = {
    panel: 'Child Safeguarding Practice Review Panel',
    ofsted: 'Ofsted',
    dfe: 'Department for Education',
  };
  if (role === 'panel' || role === 'ofsted' || role === 'dfe') return national[role];
  if (role === 'director-of-childrens-services') return localAuthority;
  return partners.find(({ id }) => id === role)?.organisation ?? name;
};

export const asRecipient = ({ role, party }: ToldParty, partnership: Partnership): Recipient => ({
  role,
  organisation: organisationOf(role, partnership),
  party,
});

const notices = (
  about: NoticeAbout,
  told: readonly ToldParty[],
  partnership: Partnership,
): readonly Telling[] =>
  told.map((party) => ({
    about,
    to: asRecipient(party, partnership),
    why: `Sent because ${party.reason} (${party.source}).`,
  }));

/** A care leaver's death is asked for by the 2023 edition, whichever edition the partnership's arrangements name. */
const careLeaverEdition = statutoryVersionOf('wt2023');

export const notificationTellings = (
  path: CasePath,
  partnership: Partnership,
  oldest: number,
): readonly Telling[] => {
  const edition = statutoryVersionOf(partnership.statutoryVersion);
  const further = {
    'rapid-review': () => [],
    'looked-after-death': () => toldOfLookedAfterDeath(partnership, edition),
    'care-leaver-death': () => toldOfCareLeaverDeath(partnership, careLeaverEdition, oldest),
  }[path]();
  return notices('notification', [...toldOfNotification(partnership, edition), ...further], partnership);
};

export const reviewTellings = (current: Case, partnership: Partnership): readonly Telling[] =>
  notices('review', toldOfReview(partnership, statutoryVersionOf(current.statutoryVersion)), partnership);

export const practiceReviewTellings = (
  about: 'practice-review' | 'reviewer-named',
  current: Case,
  partnership: Partnership,
): readonly Telling[] =>
  notices(
    about,
    toldOfPracticeReview(partnership, statutoryVersionOf(current.statutoryVersion)),
    partnership,
  );

/**
 * Whoever was sent the notification learns that it falls away: the partners, the business function, the Panel once it was
 * submitted nationally (Panel FAQ: the rapid review falls away too). So does whoever referred the case.
 */
export const withdrawnTellings = (current: Case, partnership: Partnership): readonly Telling[] => {
  const notified = Object.values(current.notices)
    .filter(({ about }) => about === 'notification')
    .map(({ to }) => to);
  const panel =
    current.starts.notified === undefined ? [] : reviewTellings(current, partnership).map(({ to }) => to);
  const referrer = current.referrer === undefined ? [] : [current.referrer];
  return [...notified, ...panel, ...referrer].map((to) => ({
    about: 'withdrawn',
    to,
    why: 'Sent because you were notified of this case or referred it, and it has since been withdrawn.',
  }));
};

/** The statutory partners learn that the decision which they signed for has been made. */
const decidedTellings = ({ partners }: Partnership): readonly Telling[] =>
  partners.map((partner) => ({
    about: 'outcome',
    to: partnerLead(partner),
    why: 'Sent because you are one of the statutory partners who made the decision.',
  }));

/** The referrer and every agency that was asked learn the outcome, and no more; at the address that was put right. */
export const outcomeTellings = (
  { referrer, requests }: Case,
  partnership: Partnership,
): readonly Telling[] => {
  const asked = Object.values(requests).filter(
    ({ kind, status }) => kind === 'agency-return' && status !== 'withdrawn',
  );
  const told = [...(referrer === undefined ? [] : [referrer]), ...asked.flatMap(({ to }) => to)].map(
    ({ role, organisation, party }): Telling => ({
      about: 'outcome',
      to: { role, organisation, party },
      why: 'Sent because you referred this case, or your agency was asked about it.',
    }),
  );
  return [...decidedTellings(partnership), ...told];
};
