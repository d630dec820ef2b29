import { describe, expect, it } from 'vitest';
import { wordCode, wordMessage } from '../../../functions/domain/messages/wording.ts';

const purposes = [
  'asked',
  'reminder',
  'due',
  'overdue',
  'escalation',
  'notice',
  'no-longer-needed',
  'bounced',
] as const;

describe('the words of a message', () => {
  it.each(purposes)(
    'for “%s” say the reference once, in the subject, and ask not to reply with details',
    (purpose) => {
      const { subject, paragraphs, linkText } = wordMessage(purpose, 'SUT-2026-0001');
      expect(subject).toMatch(/^Case SUT-2026-0001: [a-z ]+$/);
      expect(paragraphs.at(-1)).toContain('do not reply with details of a child or a family');
      expect(paragraphs.join(' ')).not.toContain('SUT-2026');
      expect(linkText).not.toBe('');
    },
  );

  it('differ by purpose, so that a reminder is not taken for the first request', () => {
    expect(new Set(purposes.map((purpose) => wordMessage(purpose, 'SUT-2026-0001').subject)).size).toBe(
      purposes.length,
    );
  });

  it('of a code hold the code and no link', () => {
    const { subject, paragraphs, linkText } = wordCode('SUT-2026-0001', '012345');
    expect(subject).not.toContain('012345');
    expect(paragraphs[0]).toBe('Your code is 012345');
    expect(linkText).toBe('');
  });
});
