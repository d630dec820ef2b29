/** Who is told of a decision, by the guidance's own list, and what is then waited for. */
import type { Case } from './case.ts';
import { closeWhenComplete } from './completion.ts';
import type { Rules } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { giveNotices, type Telling } from './give-notice.ts';
import { followedBy, openRequests } from './open-request.ts';
import { coordinator } from './recipients-of-case.ts';
import { outcomeTellings, practiceReviewTellings, reviewTellings } from './tellings.ts';

type Origin = Parameters<typeof giveNotices>[2];

/** The review to the Panel; a practice review to the Panel, Ofsted and the DfE, with the reviewer's name if it is known. */
const nationalTellings = (current: Case, { partnership }: Rules): readonly Telling[] => [
  ...reviewTellings(current, partnership),
  ...(current.decision?.lcspr === true
    ? practiceReviewTellings('practice-review', current, partnership)
    : []),
  ...(current.decision?.lcspr === true && current.reviewerNamed
    ? practiceReviewTellings('reviewer-named', current, partnership)
    : []),
];

/** The Panel takes a rapid review only after a serious incident notification (Panel FAQ). */
const mayInformPanel = ({ kind, starts, decision }: Case): boolean =>
  kind === 'notified' && starts.notified !== undefined && decision !== undefined;

/** Everything that follows from a decision once it may be told; nothing is told twice. */
export const informOf = (current: Case, rules: Rules, origin: Origin): readonly CaseEvent[] => {
  if (current.decision === undefined) return [];
  const outcome = giveNotices(outcomeTellings(current, rules.partnership), current, origin);
  return followedBy(current, outcome, (told) => {
    if (!mayInformPanel(told)) return closeWhenComplete(told, origin);
    const { at, by } = origin;
    const notices = giveNotices(nationalTellings(told, rules), told, origin);
    const informed: CaseEvent = {
      type: 'PanelInformed',
      at,
      by,
      recipients: notices.map(({ notice }) => notice.to.role),
    };
    return followedBy(told, [...notices, informed], (after) =>
      openRequests(
        [{ kind: 'panel-reply', to: [coordinator(rules.partnership)], audience: 'staff' }],
        after,
        rules,
        origin,
      ),
    );
  });
};
