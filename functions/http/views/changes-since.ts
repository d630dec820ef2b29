/** What happened on a case since a moment, by others, newest first: to tell somebody what changed while they wrote. */
import type { Case } from '../../domain/case/case.ts';
import { formatMoment } from '../../domain/timetable/london.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { actorWords, eventWords } from './event-words.ts';

const few = 5;

export const changesSince = async (
  ports: Pick<Ports, 'cases' | 'rules'>,
  current: Case,
  since: string,
): Promise<readonly string[]> => {
  const history = await ports.cases.history(current.id);
  return history
    .filter(({ event }) => event.at >= since && event.by.kind !== 'service')
    .toReversed()
    .slice(0, few)
    .map(
      ({ event }) =>
        `${eventWords(event, current, ports.rules.partnership)} (${actorWords(event)}, ${formatMoment(event.at)})`,
    );
};
