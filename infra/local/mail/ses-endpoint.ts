/** The API of SES that the functions call. A message is on disk before the call is answered. */
import { type OpenServer, readBody } from '../loopback.ts';
import type { AcceptedMessage } from './message.ts';
import { type ParsedEmail, startSesEngine } from './ses-engine.ts';

const largestRequest = 10 * 1024 * 1024;

export interface SesEndpointOptions {
  readonly server: OpenServer;
  readonly now: () => number;
  /** Returns when the message is safe. */
  readonly keep: (message: AcceptedMessage) => void;
}

const members = (form: URLSearchParams, prefix: string): readonly string[] =>
  [...form].filter(([key]) => key.startsWith(`${prefix}.member.`)).map(([, value]) => value);

const tagsOf = (form: URLSearchParams): Readonly<Record<string, string>> => {
  const names = [...form.keys()].filter((key) => /^Tags\.member\.\d+\.Name$/.test(key));
  return Object.fromEntries(
    names.map((key) => [form.get(key) ?? '', form.get(key.replace(/Name$/, 'Value')) ?? '']),
  );
};

/** The engine keeps only the first recipient and no tags, so these come from the request itself. */
const accepted = (email: ParsedEmail, form: URLSearchParams, at: number): AcceptedMessage => ({
  messageId: email.messageId,
  at: new Date(at).toISOString(),
  from: email.from,
  to: [...members(form, 'Destination.ToAddresses')],
  cc: [...members(form, 'Destination.CcAddresses')],
  bcc: [...members(form, 'Destination.BccAddresses')],
  replyTo: [...members(form, 'ReplyToAddresses')],
  subject: email.subject,
  text: email.body.text ?? '',
  html: email.body.html ?? '',
  tags: tagsOf(form),
  configurationSet: form.get('ConfigurationSetName'),
});

/** Resolves with what is to be closed. */
export const serveSes = async ({
  server,
  now,
  keep,
}: SesEndpointOptions): Promise<{ close(): Promise<void> }> => {
  const engine = await startSesEngine();
  server.answerWith(async (request, response) => {
    const text = (await readBody(request, largestRequest))?.toString() ?? '';
    const answer = await engine.submit(text, request.headers.authorization ?? '');
    if (answer.email !== undefined) keep(accepted(answer.email, new URLSearchParams(text), now()));
    response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
  });
  return engine;
};
