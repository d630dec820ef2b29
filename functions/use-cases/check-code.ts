/** Takes a typed code once, within its time, in few attempts. */
import { mostAttempts } from './send-code.ts';
import type { Ports } from './ports.ts';

export type CodeCheck = 'right' | 'wrong' | 'expired' | 'used-up';

/** Never two sessions from one code: whoever is second to write the attempt has not typed it. */
export const checkCode =
  (ports: Pick<Ports, 'codes' | 'now'>) =>
  async (subject: string, typed: string): Promise<CodeCheck> => {
    const state = await ports.codes.find(subject);
    if (state === undefined || state.hash === '' || state.expiresAt <= ports.now()) return 'expired';
    if (state.attempts >= mostAttempts) return 'used-up';
    const digits = typed.replaceAll(/\D/g, '');
    const isRight = ports.codes.hash(subject, digits) === state.hash;
    const saved = await ports.codes.save({
      ...state,
      hash: isRight ? '' : state.hash,
      sends: isRight ? 0 : state.sends,
      attempts: state.attempts + 1,
      version: state.version + 1,
    });
    return isRight && saved ? 'right' : 'wrong';
  };
