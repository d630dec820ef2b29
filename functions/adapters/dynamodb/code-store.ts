/** One-time codes in the table, hashed with a salt of their own. */
import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { CodeState, CodeStore } from '../../use-cases/ports.ts';
import { expiry, keys, read, type Table } from './table.ts';
import { putVersion } from './versioned-item.ts';

const code = z.object({
  subject: z.string(),
  hash: z.string(),
  sentAt: z.string(),
  expiresAt: z.string(),
  attempts: z.number(),
  sends: z.number(),
  version: z.number(),
}) satisfies z.ZodType<CodeState>;

/** The item outlives the code, so that pauses between codes hold. */
const rememberMs = 24 * 60 * 60 * 1000;

export const codeStore = (table: Table): CodeStore => ({
  find: async (subject) => {
    const item = await read(table, keys.code(subject));
    return item === undefined ? undefined : code.parse(item);
  },
  save: (state) =>
    putVersion(
      table,
      keys.code(state.subject),
      {
        ...state,
        type: 'code',
        expires: expiry(new Date(Date.parse(state.expiresAt) + rememberMs).toISOString()),
      },
      state.version,
    ),
  // The subject holds the random part of the request's id: the same code gives another hash for every request.
  hash: (subject, typed) => createHash('sha256').update(`${subject}\n${typed}`).digest('hex'),
  newCode: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
});
