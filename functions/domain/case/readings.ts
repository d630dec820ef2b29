/**
 * What decisions need to know from the answers of a form, whichever version of the form it was.
 * The forms themselves have validated everything; these read only the few facts that steer a case.
 */
import { z } from 'zod';
import { partnerIds } from '../partnership/partnership.ts';

const yesNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
const date = z.iso.date();
const clockTime = z.string().regex(/^\d{2}:\d{2}$/);

export const notificationReading = z.object({
  notifier: z.object({ awareDate: date, awareTime: clockTime }),
  type: z.object({ nature: z.string() }),
  incident: z.object({ date }),
  children: z.array(
    z.object({
      dateOfBirth: date.optional(),
      /** In people’s own words: "about 4", "14 to 16", "18 months". */
      estimatedAge: z.string().optional(),
    }),
  ),
});
export type NotificationReading = z.infer<typeof notificationReading>;

export const nationalSubmissionReading = z.object({
  submission: z.object({ reference: z.string(), date, time: clockTime }),
});

export const agencyListReading = z.object({
  agencies: z.object({
    asked: z.array(z.string()).default([]),
    extra: z
      .array(z.object({ name: z.string(), contactName: z.string(), title: z.string(), email: z.string() }))
      .default([]),
  }),
});

export const agencyReturnReading = z.object({ involvement: z.object({ involved: yesNo }) });

export const meetingReading = z.object({
  meeting: z.object({ date }),
  attendance: z.object({ partners: z.array(z.enum(partnerIds)).default([]) }),
});

export const recordReading = z.object({ d: z.object({ lcspr: yesNo }), e: z.object({ national: yesNo }) });

export const signOffReading = z.object({
  verdict: z.enum(['agree', 'agree-with-comment', 'dissent']),
});

export const determinationReading = z.object({
  outcome: z.enum(['agreed', 'unresolved', 'determined']),
  lcspr: yesNo.optional(),
  national: yesNo.optional(),
});

export const panelReplyReading = z.object({ type: z.string() });

export const addressReading = z.object({ name: z.string(), title: z.string(), email: z.string() });
