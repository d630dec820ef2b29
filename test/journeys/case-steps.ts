/** The steps that most cases take, one after the other, for tests that are about a later one. */
import type { Answers } from '../../forms/form.ts';
import type { Group } from '../../functions/domain/access/may.ts';
import type { AcceptedMessage } from '../../infra/local/mail/message.ts';
import { changed, type Crew, textOf, write } from './crew.ts';

const time = '08:30';

export const submitNationally = (crew: Crew, caseId: string): Promise<unknown> =>
  crew.task(
    caseId,
    'officer',
    'Submit to the national service',
    changed(write.nationalSubmission({ date: crew.today(), time }), {
      '/submission/reference': `CSP-${caseId.slice(-4)}`,
    }),
  );

export const firstAgency = ({ cloud }: Crew) => {
  const [agency] = cloud.settings.agencies;
  if (agency === undefined) throw new Error('The settings name no agency.');
  return agency;
};

export const confirmAgencies = (crew: Crew, caseId: string): Promise<unknown> =>
  crew.task(caseId, 'coordinator', 'Confirm the agencies', write.agencyList([firstAgency(crew).id]));

export const holdMeeting = (crew: Crew, caseId: string, partners?: readonly string[]): Promise<unknown> =>
  crew.task(
    caseId,
    'coordinator',
    'Record the rapid review meeting',
    write.meeting(crew.today(), partners ?? ['local-authority', 'health', 'police']),
  );

/** The record, for a review or against one. */
export const record = (lcspr: boolean): Answers =>
  lcspr
    ? write.record()
    : changed(write.record(), {
        '/d/lcspr': 'no',
        '/h': { why: 'Nothing more can be learned from it.', alternative: 'no' },
      });

export const writeRecord = (crew: Crew, caseId: string, lcspr: boolean): Promise<unknown> =>
  crew.task(caseId, 'coordinator', 'Write the rapid review record', record(lcspr));

/** From the notification to the record that waits for its signatures. */
export const toSignOffs = async (crew: Crew, lcspr = false): Promise<string> => {
  const caseId = await crew.notify();
  await submitNationally(crew, caseId);
  await confirmAgencies(crew, caseId);
  await crew.byLink(caseId, firstAgency(crew).contact.email, write.noInvolvement());
  await holdMeeting(crew, caseId);
  await writeRecord(crew, caseId, lcspr);
  return caseId;
};

export const signAll = async (crew: Crew, caseId: string): Promise<void> => {
  for (const { lead } of crew.cloud.settings.partners) await crew.byLink(caseId, lead.email, write.signOff());
};

/** From the notification to the decision, of which the Panel has been told. */
export const toDecision = async (crew: Crew, lcspr = false): Promise<string> => {
  const caseId = await toSignOffs(crew, lcspr);
  await signAll(crew, caseId);
  return caseId;
};

export const panelReplies = (crew: Crew, caseId: string, type: string): Promise<unknown> =>
  crew.task(caseId, 'coordinator', 'Record the Panel’s reply', write.panelReply(crew.today(), type));

/** What the page of a case says to somebody of the staff. */
export const caseText = async (crew: Crew, caseId: string, group: Group = 'coordinator'): Promise<string> => {
  await crew.cloud.settle();
  return textOf((await crew.signIn(group, `/cases/${caseId}`)).page);
};

/** The messages of a case, without codes. */
export const mailsOf = ({ cloud }: Crew, caseId: string): readonly AcceptedMessage[] =>
  cloud.messages().filter(({ subject }) => subject.includes(caseId) && !subject.endsWith('your code'));

/** Who has been told something to read. */
export const told = (crew: Crew, caseId: string): readonly string[] => [
  ...new Set(
    mailsOf(crew, caseId)
      .filter(({ subject }) => subject.endsWith('something for you to read'))
      .flatMap(({ to }) => to),
  ),
];
