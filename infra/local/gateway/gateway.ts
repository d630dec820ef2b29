/** The site: every request becomes an event for one function, and its answer a response. */
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { type OpenServer, readBody } from '../loopback.ts';
import { toEvent } from './to-event.ts';

/** Limits of the HTTP API and of Lambda's answers. */
const largestRequest = 10 * 1024 * 1024;
const largestAnswer = 6 * 1024 * 1024;

const structured = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

export interface GatewayOptions {
  readonly server: OpenServer;
  readonly now: () => number;
  readonly invoke: (event: unknown) => Promise<unknown>;
}

const sayJson = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
};

/** Without a status code the whole answer is the body, in JSON. */
const toStructured = (result: unknown) => {
  const parsed = structured.safeParse(result);
  if (parsed.success) return parsed.data;
  const body = typeof result === 'string' ? result : JSON.stringify(result);
  return structured.parse({ statusCode: 200, headers: { 'content-type': 'application/json' }, body });
};

const send = (response: ServerResponse, result: unknown): void => {
  const { statusCode, headers, cookies, body, isBase64Encoded } = toStructured(result);
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > largestAnswer) return sayJson(response, 500, 'Internal Server Error');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(statusCode).end(bytes);
};

export const serveSite = ({ server, now, invoke }: GatewayOptions): void =>
  server.answerWith(async (request, response) => {
    const body = await readBody(request, largestRequest);
    if (body === undefined) return sayJson(response, 413, 'Request Entity Too Large');
    try {
      send(response, await invoke(toEvent(request, body, now())));
    } catch {
      /* The function's host has written it down. */
      sayJson(response, 500, 'Internal Server Error');
    }
  });
