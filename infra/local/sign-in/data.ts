/** What the thread of the sign-in service is told. */
import { z } from 'zod';

export const person = z.object({
  name: z.string(),
  email: z.string(),
  title: z.string(),
  groups: z.array(z.string()),
});
export type Person = z.infer<typeof person>;

export const signInData = z.object({
  clock: z.instanceof(SharedArrayBuffer),
  port: z.number(),
  partnership: z.string(),
  people: z.array(person),
  clientId: z.string(),
  siteUrl: z.string(),
  signingKey: z.record(z.string(), z.unknown()),
  cookieKey: z.string(),
});
export type SignInData = z.infer<typeof signInData>;

export const ready = z.union([
  z.object({ ready: z.literal(true), port: z.number() }),
  z.object({ ready: z.literal(false), problem: z.string() }),
]);
export type Ready = z.infer<typeof ready>;
