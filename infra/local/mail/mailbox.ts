/** The mailbox: every message the local cloud has sent, for people and, as JSON, for tests. */
import type { OpenServer } from '../loopback.ts';
import { mailboxPage, messagePage } from './mailbox-page.ts';
import type { AcceptedMessage } from './message.ts';

export interface MailboxOptions {
  readonly server: OpenServer;
  readonly partnership: string;
  /** Oldest first; grows. */
  readonly messages: readonly AcceptedMessage[];
}

const isTo = (message: AcceptedMessage, address: string): boolean =>
  [...message.to, ...message.cc, ...message.bcc].some((one) =>
    one.toLowerCase().includes(address.toLowerCase()),
  );

/** `to`: part of an address. `since`: an ISO time on the local clock, itself included. */
export const chosenMessages = (
  messages: readonly AcceptedMessage[],
  query: URLSearchParams,
): readonly AcceptedMessage[] => {
  const to = query.get('to') ?? '';
  const since = query.get('since');
  return messages.filter(
    (message) => (to === '' || isTo(message, to)) && (since === null || message.at >= since),
  );
};

/** HTML of a message is shown in a frame that may run nothing and load nothing. */
const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-top-navigation-by-user-activation";

export const serveMailbox = ({ server, partnership, messages }: MailboxOptions): void =>
  server.answerWith(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/messages.json') {
      const chosen = chosenMessages(messages, searchParams);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(chosen));
      return;
    }
    if (pathname === '/') {
      const newestFirst = chosenMessages(messages, searchParams).toReversed();
      const page = mailboxPage(partnership, newestFirst, searchParams.get('to') ?? '');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const [, kind, id] = /^\/(message|html)\/([\w-]+)$/.exec(pathname) ?? [];
    const message = messages.find(({ messageId }) => messageId === id);
    if (message === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such message');
      return;
    }
    const body = kind === 'html' ? message.html : messagePage(message);
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(kind === 'html' ? { 'content-security-policy': framePolicy } : {}),
      })
      .end(body);
  });
