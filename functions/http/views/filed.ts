/** The words that were filed on a case, read back from its events. */
import type { Filed } from '../../../forms/form.ts';
import type { Case, Filing } from '../../domain/case/case.ts';
import type { Ports } from '../../use-cases/ports.ts';

export interface FiledOnCase {
  readonly filing: Filing;
  readonly filed: Filed;
}

/** In order of filing. */
export const filedOn = async (
  { cases }: Pick<Ports, 'cases'>,
  current: Case,
  pick: (filing: Filing) => boolean,
): Promise<readonly FiledOnCase[]> => {
  const filings = current.filings.filter(pick);
  if (filings.length === 0) return [];
  const events = await cases.events(
    current.id,
    filings.map(({ seq }) => seq),
  );
  return events.flatMap(({ seq, event }) => {
    const filing = filings.find((one) => one.seq === seq);
    return filing !== undefined && 'filed' in event ? [{ filing, filed: event.filed }] : [];
  });
};
