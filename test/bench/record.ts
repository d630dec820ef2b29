/** What the benchmarks put on the record beforehand: somebody signed in, and drafts ready to be submitted. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { latestVersion } from '../../forms/versions.ts';
import { draftStore } from '../../functions/adapters/dynamodb/draft-store.ts';
import { sessionStore } from '../../functions/adapters/dynamodb/session-store.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { londonDate } from '../../functions/domain/timetable/london.ts';
import { write } from '../../infra/local/demo/answers.ts';
import type { Prepared } from '../../infra/local/prepare.ts';

const dayMs = 24 * 60 * 60 * 1000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

export const tableOf = ({ aws, plan }: Prepared): Table => ({
  client: new DynamoDBClient(aws),
  name: plan.table.name,
});

/** Signs in an officer or a coordinator; the token of the session. */
export const signInAs = async (
  table: Table,
  { settings }: Prepared,
  group: 'officer' | 'coordinator',
): Promise<string> => {
  const found = settings.staff.find(({ groups }) => groups.includes(group));
  if (found === undefined) throw new Error(`The settings name no ${group}.`);
  const { email, name, title, groups } = found;
  return sessionStore(table).start({
    person: { kind: 'staff', email, name, title, groups: [...groups] },
    startedAt: ago(0),
    endsAt: ago(-dayMs),
  });
};

/** The longest notification there is, with every answer given. */
export const notificationAnswers = () => write.notification({ date: londonDate(ago(dayMs)), time: '09:30' });

/** Saves a complete notification as a draft of somebody else's and returns its id; every officer may go on with it. */
export const saveNotification = async (table: Table): Promise<string> => {
  const id = `notification.${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const saved = await draftStore(table).save({
    id,
    purpose: { kind: 'notification' },
    formId: 'incident-notification',
    formVersion: latestVersion('incident-notification'),
    answers: notificationAnswers(),
    sources: {},
    owner: 'bench@example.org',
    version: 1,
    savedAt: ago(0),
    savedBy: 'bench@example.org',
  });
  if (!saved) throw new Error('The draft could not be saved.');
  return id;
};
