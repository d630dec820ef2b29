/** Sends a one-time code to the address that a link was sent to, and to no other. */
import { wordCode } from '../domain/messages/wording.ts';
import type { CodeState, Ports } from './ports.ts';

export const codeMinutes = 10;
export const mostAttempts = 5;
/** After so many codes in a row the next one has to wait, twice as long each time. */
const freeSends = 3;
const firstPauseMs = 60_000;
const forgetMs = 60 * 60 * 1000;

export type CodeSending =
  | { readonly kind: 'sent' }
  /** Too many in a row; the pause grows. */
  | { readonly kind: 'pause'; readonly until: string }
  | { readonly kind: 'not-sent' };

const pauseUntil = ({ sends, sentAt }: CodeState): string | undefined =>
  sends < freeSends
    ? undefined
    : new Date(Date.parse(sentAt) + firstPauseMs * 2 ** Math.min(sends - freeSends, 6)).toISOString();

/** What a code is for: the link it was asked on and the role whose address it goes to. Names no person. */
export const codeSubject = (linkId: string, role: string): string => `${linkId}#${role}`;

/**
 * The one before stops working. A second press within the same moment loses the race and sends nothing: one code is on its
 * way already.
 */
export const sendCode =
  (ports: Pick<Ports, 'codes' | 'mail' | 'now'>) =>
  async (subject: string, caseId: string, to: string): Promise<CodeSending> => {
    const before = await ports.codes.find(subject);
    const now = ports.now();
    const until = before === undefined ? undefined : pauseUntil(before);
    if (until !== undefined && until > now) return { kind: 'pause', until };
    const isForgotten = before === undefined || Date.parse(now) - Date.parse(before.sentAt) > forgetMs;
    const code = ports.codes.newCode();
    const state: CodeState = {
      subject,
      hash: ports.codes.hash(subject, code),
      sentAt: now,
      expiresAt: new Date(Date.parse(now) + codeMinutes * 60_000).toISOString(),
      attempts: 0,
      sends: isForgotten ? 1 : before.sends + 1,
      version: (before?.version ?? 0) + 1,
    };
    if (!(await ports.codes.save(state))) return { kind: 'sent' };
    const result = await ports.mail.send({
      key: `${subject}_code_${String(state.version)}`.replaceAll(/[^\w-]/g, '-'),
      caseId,
      purpose: 'code',
      role: subject.split('#')[1] ?? '',
      to,
      path: '',
      ...wordCode(caseId, code),
    });
    return { kind: result === 'refused' || result === 'rejected' ? 'not-sent' : 'sent' };
  };
