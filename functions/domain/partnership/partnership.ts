/** One partnership's settings, as infra/partnerships/<slug>.json holds them. */
import { z } from 'zod';
import { crossChecks } from './cross-checks.ts';

const email = z.email();
const party = z.strictObject({ title: z.string().min(1), name: z.string().min(1), email });
export type Party = z.infer<typeof party>;

export const partnerIds = ['local-authority', 'health', 'police'] as const;
export type PartnerId = (typeof partnerIds)[number];

const partner = z.strictObject({
  id: z.enum(partnerIds),
  organisation: z.string().min(1),
  lead: party,
  deputy: party,
});
export type Partner = z.infer<typeof partner>;

const agency = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  contact: party,
  /** Ticked in advance when the coordinator confirms the agencies. */
  preset: z.boolean(),
  /** The statutory partner whose lead hears when a return is late; the local authority when absent. */
  escalateTo: z.enum(partnerIds).optional(),
});
export type Agency = z.infer<typeof agency>;

const disputeStage = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** Who is asked to record the stage: the coordinator on the partners' behalf, or the independent role. */
  askedOf: z.enum(['coordinator', 'independent']),
  /** What this stage may end in; `determined` ends the dispute, `unresolved` opens the next stage. */
  outcomes: z.array(z.enum(['agreed', 'unresolved', 'determined'])).min(1),
  workingDays: z.int().min(1),
  source: z.string().min(1),
});
export type DisputeStage = z.infer<typeof disputeStage>;

/** What the Panel may answer, and what each answer means for a case. Not cited as law: the list is the partnership's. */
const panelReply = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  effect: z.enum(['agrees', 'reopens', 'waits', 'criteria-not-met', 'withdrawn']),
});
export type PanelReply = z.infer<typeof panelReply>;

const panelReplies: readonly PanelReply[] = [
  { id: 'agrees', title: 'It agrees with the decision', effect: 'agrees' },
  { id: 'disagrees', title: 'It disagrees and asks the partners to reconsider', effect: 'reopens' },
  { id: 'more-information', title: 'It asks for more information', effect: 'waits' },
  { id: 'criteria-not-met', title: 'It finds that the criteria are not met', effect: 'criteria-not-met' },
  { id: 'considering-national-review', title: 'It is considering a national review', effect: 'waits' },
  { id: 'withdrawn', title: 'The notification is withdrawn', effect: 'withdrawn' },
];

/** The shape alone. Read settings with `partnershipSchema`, or with `checkPartnership` where a person has to mend them. */
export const partnershipShape = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Three letters that begin every reference: SUT-2026-0001. */
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(1),
  shortName: z.string().min(1),
  area: z.string().min(1),
  localAuthority: z.string().min(1),
  statutoryVersion: z.enum(['wt2018', 'wt2023']),
  rapidReviewForm: z.int().min(1),
  rapidReviewClock: z.enum(['notification', 'awareness']),
  coordinator: party,
  /** Chairs, mediates or determines, by the partnership's own title. */
  independent: party,
  /** Where the scrutineer is somebody else than the independent role (Merton 7.10). */
  scrutineer: party.optional(),
  businessFunction: party,
  directorOfChildrensServices: party,
  partners: z.array(partner).length(3),
  agencies: z.array(agency).min(1),
  dispute: z.array(disputeStage).min(1),
  meeting: z.strictObject({
    /** How many of the three statutory partners make the meeting quorate. */
    quorum: z.int().min(1).max(3),
    /** The same for the executive of the three partners, where it has a rule of its own. */
    executiveQuorum: z.int().min(1).max(3).optional(),
    chairedBy: z.string().min(1),
    advisers: z.array(z.string().min(1)),
    source: z.string().min(1),
  }),
  recipients: z.strictObject({ panel: party, ofsted: party, dfe: party }),
  panelReplies: z
    .array(panelReply)
    .min(1)
    .default([...panelReplies]),
  /** Working days that differ from the default timetable, by milestone. */
  timetable: z.record(z.string(), z.int().min(0)),
  addedHolidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string().min(1) })),
  mail: z.strictObject({ from: email, replyTo: email }),
  help: z.strictObject({ email, telephone: z.string().min(1) }),
  look: z.strictObject({ headerColour: z.string().regex(/^#[0-9a-f]{6}$/i) }),
  region: z
    .string()
    .regex(/^[a-z]{2}-[a-z]+-\d$/)
    .default('eu-west-2'),
  /** People seeded into the local identity provider; in the cloud they are invited to the user pool. */
  staff: z.array(
    z.strictObject({
      name: z.string().min(1),
      email,
      title: z.string().min(1),
      groups: z.array(z.enum(['officer', 'coordinator', 'chair', 'business'])).min(1),
    }),
  ),
  /** Where a setting comes from, by its name: "businessFunction": "Sutton arrangements 2019, 7.2.4". */
  sources: z.record(z.string(), z.string().min(1)).optional(),
});

/** The shape, and what must hold between settings (cross-checks.ts). */
export const partnershipSchema = partnershipShape.superRefine((partnership, context) => {
  for (const check of crossChecks) {
    for (const { path, problem, mend } of check(partnership)) {
      context.addIssue({ code: 'custom', path: [...path], message: `${problem} ${mend}` });
    }
  }
});
export type Partnership = z.infer<typeof partnershipShape>;
