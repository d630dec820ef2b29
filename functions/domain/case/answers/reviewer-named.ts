/** The name of the reviewer is known: the Panel, Ofsted and the DfE are told, with the decision or after it. */
import type { CaseEvent } from '../events.ts';
import { accept } from '../commands.ts';
import { giveNotices } from '../give-notice.ts';
import { closeWhenComplete } from '../completion.ts';
import { followedBy } from '../open-request.ts';
import { practiceReviewTellings } from '../tellings.ts';
import type { Answer } from './answer.ts';

export const reviewerNamed: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const named: CaseEvent = { type: 'ReviewerNamed', requestId: request.id, filed, at, by };
  return accept(
    ...followedBy(current, [named], (after) => {
      // A decision that is being reconsidered is told of first, and the name with it.
      const isDue =
        after.kind === 'notified' && after.decision?.lcspr === true && after.starts.informed !== undefined;
      const second = isDue
        ? giveNotices(practiceReviewTellings('reviewer-named', after, rules.partnership), after, command)
        : [];
      return followedBy(after, second, (told) => closeWhenComplete(told, { at, by }));
    }),
  );
};
