/** What somebody needs before their eyes while they answer: the agencies' words for an item, the record to be signed. */
import type { ApplicablePage } from '../../../forms/applicable.ts';
import type { ShownSection } from '../../../forms/form.ts';
import type { OpenDraft } from '../../use-cases/drafts.ts';
import type { Ports } from '../../use-cases/ports.ts';
import { rowsFor } from './collation.ts';
import { filedOn } from './filed.ts';

export interface Reference {
  readonly title: string;
  readonly open?: boolean;
  readonly sections: readonly ShownSection[];
}

/** The item of the record that a page is about: the first step of its questions' pointers. */
const letterOf = ({ fields }: ApplicablePage): string => fields[0]?.at.split('/')[1] ?? '';

const returnsFor = async (
  { ports }: { readonly ports: Ports },
  { current }: OpenDraft,
  letter: string,
): Promise<readonly Reference[]> => {
  if (current === undefined) return [];
  const wanted = letter === 'criteria' ? 'd' : letter;
  const returns = await filedOn(ports, current, ({ formId }) => formId === 'agency-return');
  const sections = returns.flatMap(({ filing, filed }): readonly ShownSection[] => {
    const rows = rowsFor(wanted, filed.shown);
    const title = current.agencies.find(({ id }) => id === filing.agencyId)?.name ?? 'An agency';
    return rows.length === 0 ? [] : [{ title, rows }];
  });
  return sections.length === 0 ? [] : [{ title: 'What the agencies say about this', sections }];
};

const recordOf = async (
  { ports }: { readonly ports: Ports },
  { current }: OpenDraft,
): Promise<readonly Reference[]> => {
  if (current === undefined) return [];
  const filed = await filedOn(
    ports,
    current,
    ({ formId }) => formId === 'rapid-review' || formId === 'sign-off',
  );
  const record = filed.findLast(({ filing }) => filing.formId === 'rapid-review');
  const dissents = filed.filter(({ filing }) =>
    current.signOffs.some(
      ({ seq, verdict, round }) => seq === filing.seq && verdict === 'dissent' && round === current.round,
    ),
  );
  return [
    ...(record === undefined
      ? []
      : [{ title: 'The rapid review record', open: true, sections: record.filed.shown }]),
    ...dissents.map(({ filing, filed: { shown } }) => ({
      title: `Dissent of ${filing.by.title}`,
      open: true,
      sections: shown,
    })),
  ];
};

export const referenceFor = (
  visit: { readonly ports: Ports },
  open: OpenDraft,
  at: ApplicablePage,
): Promise<readonly Reference[]> => {
  switch (open.request?.kind) {
    case 'rapid-review':
      return returnsFor(visit, open, letterOf(at));
    case 'sign-off':
    case 'determination':
      return recordOf(visit, open);
    default:
      return Promise.resolve([]);
  }
};
