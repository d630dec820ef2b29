/** A function that writes one item and has a client of the mail service at hand. */
import { SESClient } from '@aws-sdk/client-ses';
import { handler as put } from './record.ts';

export const mail = new SESClient({});
export const handler = put;
