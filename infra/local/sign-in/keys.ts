/** The keys of the sign-in service, made once and kept with the data. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openKeptValue } from '../durable/kept-value.ts';

export const keys = z.object({ signingKey: z.record(z.string(), z.unknown()), cookieKey: z.string() });

const makeKeys = (): z.infer<typeof keys> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    signingKey: {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: randomBytes(8).toString('hex'),
    },
    cookieKey: randomBytes(32).toString('base64url'),
  };
};

export const openKeys = (file: string): z.infer<typeof keys> => {
  const kept = openKeptValue(file, keys, makeKeys);
  kept.set(kept.get());
  return kept.get();
};
