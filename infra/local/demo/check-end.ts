/** Whether a story ended as it should: the case closed, every promised message sent exactly once. */
import { signIn } from './people.ts';
import type { Cast } from './acts.ts';

const unsent = ['Waiting to be sent', 'Being sent'];

export const checkEnd = async ({ stage, partnership, caseId }: Cast): Promise<readonly string[]> => {
  await stage.settle();
  const officer = partnership.staff.find(({ groups }) => groups.includes('coordinator'));
  if (officer === undefined) return ['The settings name no coordinator.'];
  const { page } = await signIn(stage, officer.email, `/cases/${caseId}`);
  const rows = page.$('table[aria-labelledby="messages-table"] tbody tr');
  const waiting = rows.toArray().filter((row) => unsent.some((words) => page.$(row).text().includes(words)));
  const mails = await stage.messages();
  const keys = mails.flatMap(({ tags }) => (tags['message-key'] === undefined ? [] : [tags['message-key']]));
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  const ofCase = keys.filter((key) => !key.includes('_code_'));
  return [
    ...(page.html.includes('The case has ended.') ? [] : ['The case has not ended.']),
    ...(waiting.length === 0 ? [] : [`${String(waiting.length)} promised messages were never sent.`]),
    ...(rows.length === ofCase.length
      ? []
      : [`The case promises ${String(rows.length)} messages, and ${String(ofCase.length)} were sent.`]),
    ...twice.map((key) => `Message ${key} was sent more than once.`),
  ];
};
