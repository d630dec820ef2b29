/** Who is told what, and by which rule. Who they are comes from the settings; that they are told, from the guidance. */
import type { StatutoryVersion } from '../timetable/statutory/statutory-version.ts';
import type { Partnership, Party } from './partnership.ts';

export type RecipientRole =
  | 'local-authority'
  | 'health'
  | 'police'
  | 'business-function'
  | 'panel'
  | 'ofsted'
  | 'dfe'
  | 'director-of-childrens-services'
  | 'chair';

export interface Recipient {
  readonly role: RecipientRole;
  readonly party: Party;
  /** Why they are told, to stand after "because": a sentence without its full stop. */
  readonly reason: string;
  readonly source: string;
}

type Settings = Pick<
  Partnership,
  | 'partners'
  | 'businessFunction'
  | 'recipients'
  | 'directorOfChildrensServices'
  | 'independent'
  | 'sources'
  | 'statutoryVersion'
>;
type Guidance = Pick<StatutoryVersion, 'title'> & Partial<Pick<StatutoryVersion, 'careLeaverAgeRange'>>;

/** The three partners and the business function, on the day that the notification is submitted. */
export const toldOfNotification = (settings: Settings, { title }: Guidance): readonly Recipient[] => [
  ...settings.partners.map(({ id, lead }) => ({
    role: id,
    party: lead,
    reason: 'the local authority reports the event to the safeguarding partners of its area',
    source: title,
  })),
  {
    role: 'business-function',
    party: settings.businessFunction,
    reason: 'a copy goes to the business function on the day of submission',
    source: settings.sources?.businessFunction ?? 'Local timetable',
  },
];

const secretaryOfStateAndOfsted = (
  { recipients }: Settings,
  reason: string,
  source: string,
): readonly Recipient[] => [
  { role: 'dfe', party: recipients.dfe, reason, source },
  { role: 'ofsted', party: recipients.ofsted, reason, source },
];

/** The death of a looked-after child, whether or not abuse or neglect is known or suspected. */
export const toldOfLookedAfterDeath = (settings: Settings, { title }: Guidance): readonly Recipient[] =>
  secretaryOfStateAndOfsted(
    settings,
    'the death of a looked-after child is notified to the Secretary of State and Ofsted, whatever its cause',
    title,
  );

/** The death of a care leaver of the ages that the edition names; nobody under an edition that names none. */
export const toldOfCareLeaverDeath = (
  settings: Settings,
  { title, careLeaverAgeRange }: Guidance,
  age: number,
): readonly Recipient[] =>
  careLeaverAgeRange === undefined || age < careLeaverAgeRange.from || age > careLeaverAgeRange.to
    ? []
    : secretaryOfStateAndOfsted(
        settings,
        `the death of a care leaver aged ${careLeaverAgeRange.from} to ${careLeaverAgeRange.to} is notified to the Secretary of State and Ofsted`,
        title,
      );

/** The completed rapid review, whatever was decided. */
export const toldOfReview = ({ recipients }: Settings, { title }: Guidance): readonly Recipient[] => [
  {
    role: 'panel',
    party: recipients.panel,
    reason: 'a copy of the completed rapid review and the decision go to the Panel',
    source: title,
  },
];

/** The decision for a local child safeguarding practice review, and later the reviewer's name. */
export const toldOfPracticeReview = ({ recipients }: Settings, { title }: Guidance): readonly Recipient[] => {
  const reason =
    'the Panel, Ofsted and the DfE are told that a local review will be carried out, and who the reviewer is';
  return [
    { role: 'panel', party: recipients.panel, reason, source: title },
    { role: 'ofsted', party: recipients.ofsted, reason, source: title },
    { role: 'dfe', party: recipients.dfe, reason, source: title },
  ];
};

/** Who hears that the submission to the national service is late. */
export const toldOfLateSubmission = (settings: Settings): readonly Recipient[] => {
  const reason = 'the submission to the national service is overdue';
  const source = settings.sources?.escalation ?? 'Local timetable';
  return [
    { role: 'director-of-childrens-services', party: settings.directorOfChildrensServices, reason, source },
    { role: 'chair', party: settings.independent, reason, source },
  ];
};
