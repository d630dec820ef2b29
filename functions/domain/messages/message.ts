/** A message to one person about one step. It carries the case reference and a link, and no fact of the case. */
export type MessagePurpose =
  | 'asked'
  | 'reminder'
  | 'due'
  | 'overdue'
  | 'escalation'
  | 'notice'
  | 'no-longer-needed'
  | 'bounced'
  | 'code';

export interface Message {
  /** Case, recipient, purpose and attempt: whatever is retried, a key is sent once. Letters, digits, `-` and `_` only. */
  readonly key: string;
  readonly caseId: string;
  readonly purpose: MessagePurpose;
  /** Names no person: `police-lead`. */
  readonly role: string;
  readonly to: string;
  readonly requestId?: string;
  readonly noticeId?: string;
  /** The path of the page that the link leads to; the site's address is put before it when it is sent. */
  readonly path: string;
  readonly subject: string;
  /** Paragraphs of plain text; the link follows them. */
  readonly paragraphs: readonly string[];
  readonly linkText: string;
}
