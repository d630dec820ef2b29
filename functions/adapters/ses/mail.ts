/** Sends messages through SES, each tagged with its key, so that the mail service's own events can vouch for it. */
import { SendEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import type { Message } from '../../domain/messages/message.ts';
import type { Partnership } from '../../domain/partnership/partnership.ts';
import type { Mail } from '../../use-cases/ports.ts';
import { renderMail } from './render-mail.ts';

interface Settings {
  readonly partnership: Partnership;
  readonly siteUrl: string;
  readonly configurationSet: string;
}

/** The names of the tags that come back with every delivery event. */
export const messageTags = { key: 'message-key', caseId: 'case-id' } as const;

const command = (
  message: Message,
  { partnership, siteUrl, configurationSet }: Settings,
): SendEmailCommand => {
  const { text, html } = renderMail(message, partnership.name, siteUrl);
  return new SendEmailCommand({
    Source: `${partnership.shortName} <${partnership.mail.from}>`,
    ReplyToAddresses: [partnership.mail.replyTo],
    Destination: { ToAddresses: [message.to] },
    Message: {
      Subject: { Data: message.subject, Charset: 'UTF-8' },
      Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
    },
    ConfigurationSetName: configurationSet,
    Tags: [
      { Name: messageTags.key, Value: message.key },
      { Name: messageTags.caseId, Value: message.caseId },
    ],
  });
};

/** What the mail service says of a message that no retry makes better: its address, its sender, its content. */
const forGood: ReadonlySet<string> = new Set(['MessageRejected', 'InvalidParameterValue']);

export const mail = (settings: Settings): Mail => {
  // Retrying is ours: the client cannot know whether a request that timed out was accepted.
  const client = new SESClient({ maxAttempts: 1 });
  return {
    send: async (message) => {
      try {
        await client.send(command(message, settings));
        return 'accepted';
      } catch (error) {
        const isAnswer = error instanceof SESServiceException && (error.$metadata.httpStatusCode ?? 0) >= 400;
        if (!isAnswer || error.$fault !== 'client') return 'unknown';
        return forGood.has(error.name) ? 'rejected' : 'refused';
      }
    },
  };
};
