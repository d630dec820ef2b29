/** aws-ses-v2-local, on a port of its own, as the judge of what a valid SendEmail is. It forgets; the log does not. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { loopback } from '../loopback.ts';

const parsedEmail = z.object({
  messageId: z.string(),
  from: z.string(),
  subject: z.string(),
  body: z.object({ text: z.string().optional(), html: z.string().optional() }),
});
export type ParsedEmail = z.infer<typeof parsedEmail>;
const store = z.object({ emails: z.array(parsedEmail) });

export interface SesAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Only when it was accepted. */
  readonly email?: ParsedEmail;
}

export interface SesEngine {
  submit(form: string, authorization: string): Promise<SesAnswer>;
  close(): Promise<void>;
}

type StartServer = (config: { host: string; port: number }) => Promise<Server>;
const sesModule = z.object({ default: z.custom<StartServer>((value) => typeof value === 'function') });

/** Two refusals come as JSON, which the SDK for the XML protocol cannot read. */
const asXmlError = (body: string): string => {
  const detail = z.object({ message: z.string(), detail: z.string().optional() }).safeParse(JSON.parse(body));
  const message = detail.success ? `${detail.data.message}: ${detail.data.detail ?? ''}` : body;
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>InvalidParameterValue</Code><Message>${escaped}</Message></Error></ErrorResponse>`;
};

export const startSesEngine = async (): Promise<SesEngine> => {
  /* CommonJS with a default export: imported the ordinary way its shape depends on who loads it. */
  const { default: startServer } = sesModule.parse(createRequire(import.meta.url)('aws-ses-v2-local'));
  const server = await startServer({ host: loopback, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const base = `http://${loopback}:${port}`;
  let turn: Promise<unknown> = Promise.resolve();

  const submitNow = async (form: string, authorization: string): Promise<SesAnswer> => {
    const response = await fetch(base, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization },
      body: form,
    });
    const body = await response.text();
    if (!response.ok) return { status: response.status, contentType: 'text/xml', body: asXmlError(body) };
    const { emails } = store.parse(await (await fetch(`${base}/store`)).json());
    await fetch(`${base}/clear-store`, { method: 'POST' });
    const email = emails.at(-1);
    return { status: 200, contentType: 'text/xml', body, ...(email === undefined ? {} : { email }) };
  };

  return {
    /* One at a time, so that the last email in its store is the one just submitted. */
    submit: (form, authorization) => {
      const mine = turn.then(() => submitNow(form, authorization));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
