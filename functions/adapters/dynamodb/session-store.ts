/** Sessions and sign-in attempts in the table. Tokens are kept as hashes: the table opens no session. */
import { createHash, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { Person } from '../../domain/access/may.ts';
import type { Session, SessionStore, SignInAttempt } from '../../use-cases/ports.ts';
import { expiry, fromItem, keys, read, type Table, toItem } from './table.ts';

const person = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    email: z.string(),
    name: z.string(),
    title: z.string(),
    groups: z.array(z.enum(['officer', 'coordinator', 'chair', 'business'])),
  }),
  z.object({ kind: z.literal('partner'), email: z.string() }),
]) satisfies z.ZodType<Person>;
const session = z.object({ person, startedAt: z.string(), endsAt: z.string() }) satisfies z.ZodType<Session>;
const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  endsAt: z.string(),
}) satisfies z.ZodType<SignInAttempt>;

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

export const sessionStore = (table: Table): SessionStore => ({
  start: async (content) => {
    const token = randomBytes(32).toString('base64url');
    const item = {
      ...keys.session(hashed(token)),
      type: 'session',
      ...content,
      expires: expiry(content.endsAt),
    };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(item) }));
    return token;
  },
  find: async (token) => {
    const item = await read(table, keys.session(hashed(token)));
    return item === undefined ? undefined : session.parse(item);
  },
  end: async (token) => {
    await table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: toItem({ ...keys.session(hashed(token)) }) }),
    );
  },
  beginSignIn: async (content) => {
    const item = {
      ...keys.signIn(hashed(content.state)),
      type: 'sign-in',
      ...content,
      expires: expiry(content.endsAt),
    };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(item) }));
  },
  takeSignIn: async (state) => {
    try {
      const { Attributes: taken } = await table.client.send(
        new DeleteItemCommand({
          TableName: table.name,
          Key: toItem({ ...keys.signIn(hashed(state)) }),
          // Of two callbacks in one moment the second finds nothing to take.
          ConditionExpression: 'attribute_exists(pk)',
          ReturnValues: 'ALL_OLD',
        }),
      );
      return taken === undefined ? undefined : attempt.parse(fromItem(taken));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});
