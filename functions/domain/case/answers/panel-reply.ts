/** What the Panel answered, and what that means for the case. */
import type { CaseEvent } from '../events.ts';
import { accept, refuse } from '../commands.ts';
import { closeWhenComplete } from '../completion.ts';
import { followedBy, openRequests, type Opening } from '../open-request.ts';
import { panelReplyReading } from '../readings.ts';
import { coordinator } from '../recipients-of-case.ts';
import { closing } from '../withdraw-case.ts';
import type { Answer } from './answer.ts';

export const panelReply: Answer = (command, request, current, rules) => {
  const { at, by, filed } = command;
  const { type: reply } = panelReplyReading.parse(filed.answers);
  const known = rules.partnership.panelReplies.find(({ id }) => id === reply);
  if (known === undefined) return refuse({ kind: 'unknown-choice' });
  const { effect } = known;
  const replied: CaseEvent = { type: 'PanelReplied', requestId: request.id, reply, effect, filed, at, by };
  const mine = [coordinator(rules.partnership)];
  const ask = (opening: Opening, after: typeof current) => openRequests([opening], after, rules, command);
  return accept(
    ...followedBy(current, [replied], (after) => {
      switch (effect) {
        case 'agrees':
          return closeWhenComplete(after, { at, by });
        case 'reopens': {
          const again: CaseEvent = {
            type: 'DecisionReopened',
            why: 'The Panel asks the partners to reconsider.',
            at,
            by,
          };
          return followedBy(after, [again], (open) =>
            ask({ kind: 'rapid-review', to: mine, audience: 'staff' }, open),
          );
        }
        case 'criteria-not-met':
          return closing(after, 'criteria-not-met', { at, by });
        case 'withdrawn':
          return closing(after, 'panel-withdrew', { at, by });
        case 'waits':
          // More information, or a national review under consideration: another reply is to come.
          return ask({ kind: 'panel-reply', to: mine, audience: 'staff' }, after);
      }
    }),
  );
};
