/**
 * The words of every message. House rule: the case reference and a link, no name and no fact of the case, in subject
 * and body alike, because e-mail is read on shared screens, forwarded, and kept by others.
 */
import type { Message, MessagePurpose } from './message.ts';

type Words = Pick<Message, 'subject' | 'paragraphs' | 'linkText'>;

const notes = {
  asked: {
    about: 'a step is waiting for you',
    first:
      'You are asked to complete a step on this case. The page behind the link says what is asked and by when.',
    linkText: 'See what is asked',
  },
  reminder: {
    about: 'a reminder of a step that waits for you',
    first:
      'A step on this case still waits for you. The page behind the link says what is asked and by when.',
    linkText: 'See what is asked',
  },
  due: {
    about: 'a step is due today',
    first: 'A step on this case is due today. It is in time until midnight; please aim for 5pm.',
    linkText: 'Complete the step',
  },
  overdue: {
    about: 'a step is overdue',
    first: 'A step on this case is overdue. A late answer is still taken, and better than none.',
    linkText: 'Complete the step',
  },
  escalation: {
    about: 'a step is late and may need your help',
    first:
      'Somebody was asked for a step on this case and it has not been completed. You are told because you can move it.',
    linkText: 'See what is asked, and of whom',
  },
  notice: {
    about: 'there is something for you to read',
    first:
      'There is something on this case for you to read. It is shown after a code has been sent to this address.',
    linkText: 'Read it',
  },
  'no-longer-needed': {
    about: 'a step is no longer needed',
    first: 'You were asked to complete a step on this case. It is no longer needed, and you need do nothing.',
    linkText: 'See the request',
  },
  bounced: {
    about: 'a message could not be delivered',
    first: 'A message on this case came back. Correct the address on the case page, and it is sent again.',
    linkText: 'See the case',
  },
  code: { about: 'your code', first: '', linkText: '' },
} as const satisfies Record<MessagePurpose, { about: string; first: string; linkText: string }>;

const closing =
  'Please do not reply with details of a child or a family. Do not forward this message: the link is for you.';

export const wordMessage = (purpose: MessagePurpose, caseId: string): Words => {
  const { about, first, linkText } = notes[purpose];
  return { subject: `Case ${caseId}: ${about}`, paragraphs: [first, closing], linkText };
};

/** The code is for typing in, and nothing else is said. */
export const wordCode = (caseId: string, code: string): Words => ({
  subject: `Case ${caseId}: your code`,
  paragraphs: [
    `Your code is ${code}`,
    'Type it into the page that asked for it. It can be used once, for ten minutes.',
    'If you did not ask for a code, you need do nothing: without the page it opens nothing.',
  ],
  linkText: '',
});
