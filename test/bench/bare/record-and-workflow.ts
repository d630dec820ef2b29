/** A function that writes one item and has a client of the state machine at hand. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { handler as put } from './record.ts';

export const workflow = new SFNClient({});
export const handler = put;
