/** A statutory partner, or the standing deputy, signs. Three agreements decide; a dissent opens the dispute path. */
import type { CaseEvent } from '../events.ts';
import { accept } from '../commands.ts';
import { decisionOf } from '../decision.ts';
import { openDispute } from '../dispute-of-case.ts';
import { followedBy } from '../open-request.ts';
import { signOffReading } from '../readings.ts';
import type { Answer } from './answer.ts';

export const signOff: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  if (request.partner === undefined)
    throw new Error(`The sign-off ${request.id} names no statutory partner.`);
  const { verdict } = signOffReading.parse(filed.answers);
  const signer = request.to.find(({ party }) => party.email.toLowerCase() === by.id.toLowerCase());
  const given: CaseEvent = {
    type: 'SignOffGiven',
    requestId: request.id,
    partner: request.partner,
    verdict,
    // The address that the code was sent to says who signs, not a box that was ticked.
    capacity: signer?.role.endsWith('-deputy') === true ? 'deputy' : 'lead',
    filed,
    at,
    by,
  };
  // A judgement that comes after the decision is kept with its round, and changes nothing.
  if (request.status !== 'open') return accept(given);
  return accept(
    ...followedBy(current, [given], (after) =>
      verdict === 'dissent' ? openDispute(request, after, rules, command) : decisionOf(after, rules, command),
    ),
  );
};
