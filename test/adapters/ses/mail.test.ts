import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '../../../functions/adapters/ses/mail.ts';
import type { Mail } from '../../../functions/use-cases/ports.ts';
import { aCase } from '../../builders/a-case.ts';

/** What the mail service answers next: a status, a code, or a connection that breaks. */
let answer: { readonly status: number; readonly code?: string } | 'breaks' = { status: 200 };
const taken: URLSearchParams[] = [];

const accepted =
  '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>';
const refusal = (code: string): string =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>No</Message></Error></ErrorResponse>`;

const service: Server = createServer((request, response) => {
  const said = answer;
  void text(request).then((body) => {
    taken.push(new URLSearchParams(body));
    if (said === 'breaks') return response.destroy();
    return response
      .writeHead(said.status, { 'content-type': 'text/xml' })
      .end(said.code === undefined ? accepted : refusal(said.code));
  });
});

const { rules, messages } = aCase().notified();
const [message] = messages;

const theMail = (): Mail =>
  mail({
    partnership: rules.partnership,
    siteUrl: 'https://site.example',
    configurationSet: 'sending',
  });

const sent = async () => {
  if (message === undefined) throw new Error('A notification writes messages');
  return { result: await theMail().send(message), message };
};

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  const address = service.address();
  if (typeof address !== 'object' || address === null) throw new Error('The mail service has no port');
  process.env.AWS_ENDPOINT_URL_SES = `http://127.0.0.1:${String(address.port)}`;
  process.env.AWS_REGION = 'eu-west-2';
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
});
afterAll(() => service.close());
beforeEach(() => {
  answer = { status: 200 };
  taken.length = 0;
});

describe('sending through the mail service', () => {
  it('hands over address, words and link, tagged with the key and the case', async () => {
    const { result, message: one } = await sent();
    expect(result).toBe('accepted');
    const [request] = taken;
    expect(request?.get('Destination.ToAddresses.member.1')).toBe(one.to);
    expect(request?.get('Message.Subject.Data')).toBe(one.subject);
    expect(request?.get('Message.Body.Text.Data')).toContain(`https://site.example${one.path}`);
    expect(request?.get('Message.Body.Html.Data')).toContain(`href="https://site.example${one.path}"`);
    expect([request?.get('Tags.member.1.Name'), request?.get('Tags.member.1.Value')]).toEqual([
      'message-key',
      one.key,
    ]);
    expect([request?.get('Tags.member.2.Name'), request?.get('Tags.member.2.Value')]).toEqual([
      'case-id',
      one.caseId,
    ]);
    expect(request?.get('ConfigurationSetName')).toBe('sending');
  });

  it.each([
    ['is throttled', { status: 400, code: 'Throttling' }, 'refused'],
    ['may not send now', { status: 400, code: 'AccountSendingPausedException' }, 'refused'],
    ['knows no such address', { status: 400, code: 'InvalidParameterValue' }, 'rejected'],
    ['rejects the message', { status: 400, code: 'MessageRejected' }, 'rejected'],
    ['fails by itself', { status: 500, code: 'InternalFailure' }, 'unknown'],
    ['says nothing', 'breaks', 'unknown'],
  ] as const)('that %s', async (_what, said, result) => {
    answer = said;
    expect((await sent()).result).toBe(result);
    expect(taken).toHaveLength(1);
  });
});
