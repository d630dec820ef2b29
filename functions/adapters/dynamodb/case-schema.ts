/** The shape in which a case's state is stored: parsed on every read, so that a damaged item is never acted on. */
import { z } from 'zod';
import { formIds } from '../../../forms/form.ts';
import { type Case, phases, requestKinds } from '../../domain/case/case.ts';
import { partnerIds } from '../../domain/partnership/partnership.ts';
import { milestoneIds } from '../../domain/timetable/milestone.ts';

const party = z.object({ title: z.string(), name: z.string(), email: z.string() });
const actor = z.object({
  kind: z.enum(['staff', 'partner', 'service']),
  id: z.string(),
  name: z.string(),
  title: z.string(),
});
const recipient = z.object({
  role: z.string(),
  organisation: z.string(),
  party,
  bounced: z.enum(['bounced', 'complained', 'rejected']).exactOptional(),
});
const clockStart = z.enum([
  'aware',
  'notified',
  'referred',
  'informed',
  'dispute-opened',
  'decided',
  'reopened',
]);
const outcome = z.enum(['agreed', 'unresolved', 'determined']);
const verdict = { lcspr: z.boolean(), national: z.boolean() };

const rule = z.object({
  id: z.enum(milestoneIds),
  title: z.string(),
  from: clockStart,
  days: z.number(),
  source: z.string(),
  statutory: z.boolean(),
  remindOn: z.array(z.number()),
  escalateOn: z.array(z.number()),
  overdue: z.enum(['daily', 'none']),
  escalateDaily: z.boolean().exactOptional(),
});

const stage = z.object({
  id: z.string(),
  title: z.string(),
  askedOf: z.enum(['coordinator', 'independent']),
  outcomes: z.array(outcome),
  workingDays: z.number(),
  source: z.string(),
});

const request = z.object({
  id: z.string(),
  kind: z.enum(requestKinds),
  formVersion: z.number(),
  to: z.array(recipient),
  audience: z.enum(['staff', 'link']),
  partner: z.enum(partnerIds).exactOptional(),
  agencyId: z.string().exactOptional(),
  stage: stage.exactOptional(),
  round: z.number(),
  rule,
  start: z.string(),
  due: z.string(),
  status: z.enum(['open', 'answered', 'withdrawn', 'released']),
  sent: z.number(),
  pendingSend: z.boolean(),
  nudged: z.array(z.object({ kind: z.enum(['reminder', 'due', 'overdue', 'escalation']), on: z.string() })),
  openedAt: z.string(),
  seq: z.number().exactOptional(),
  settledAt: z.string().exactOptional(),
  answeredBy: actor.exactOptional(),
  bounced: z.string().exactOptional(),
  readdressed: z.array(z.string()).exactOptional(),
});

const notice = z.object({
  id: z.string(),
  about: z.enum(['notification', 'review', 'practice-review', 'reviewer-named', 'outcome', 'withdrawn']),
  to: recipient,
  round: z.number(),
  why: z.string(),
  givenAt: z.string(),
  openedAt: z.string().exactOptional(),
  bounced: z.string().exactOptional(),
});

const stored = { at: z.string(), seq: z.number() };

export const caseSchema = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(['notified', 'local-consideration']),
  path: z.enum(['rapid-review', 'looked-after-death', 'care-leaver-death']),
  phase: z.enum(phases),
  round: z.number(),
  statutoryVersion: z.enum(['wt2018', 'wt2023']),
  reviewFormVersion: z.number(),
  starts: z.object({
    aware: z.string().exactOptional(),
    notified: z.string().exactOptional(),
    referred: z.string().exactOptional(),
    informed: z.string().exactOptional(),
    'dispute-opened': z.string().exactOptional(),
    decided: z.string().exactOptional(),
    reopened: z.string().exactOptional(),
  }),
  openedAt: z.string(),
  openedBy: actor,
  nationalReference: z.string().exactOptional(),
  referrer: recipient.exactOptional(),
  requests: z.record(z.string(), request),
  notices: z.record(z.string(), notice),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), contact: party })),
  meetings: z.array(
    z.object({
      date: z.string(),
      present: z.array(z.enum(partnerIds)),
      quorate: z.boolean(),
      seq: z.number(),
    }),
  ),
  proposal: z.object({ ...verdict, round: z.number() }).exactOptional(),
  signOffs: z.array(
    z.object({
      partner: z.enum(partnerIds),
      verdict: z.enum(['agree', 'agree-with-comment', 'dissent']),
      by: actor,
      capacity: z.enum(['lead', 'deputy']),
      round: z.number(),
      ...stored,
    }),
  ),
  dispute: z
    .object({
      openedAt: z.string(),
      round: z.number(),
      stages: z.array(z.object({ id: z.string(), title: z.string(), outcome, ...stored })),
    })
    .exactOptional(),
  decision: z
    .object({ ...verdict, how: z.enum(['agreed', 'determined']), at: z.string(), round: z.number() })
    .exactOptional(),
  reviewerNamed: z.boolean(),
  panelReplies: z.array(
    z.object({
      type: z.string(),
      effect: z.enum(['agrees', 'reopens', 'waits', 'criteria-not-met', 'withdrawn']),
      ...stored,
    }),
  ),
  filings: z.array(
    z.object({
      formId: z.enum(formIds),
      requestId: z.string().exactOptional(),
      agencyId: z.string().exactOptional(),
      by: actor,
      ...stored,
    }),
  ),
  returned: z.array(z.string()).exactOptional(),
  closed: z
    .object({
      reason: z.enum([
        'notification-only',
        'panel-agrees',
        'criteria-not-met',
        'panel-withdrew',
        'withdrawn',
        'local-consideration-complete',
      ]),
      at: z.string(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Case>;
