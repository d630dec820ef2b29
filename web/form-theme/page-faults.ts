/** Which faults belong to a page, at which question, and where a link to each leads. */
import type { Fault } from '../../forms/form.ts';
import { getAt } from '../../forms/pointers.ts';
import { inputId, itemBase, type Page, type PlacedField, placeFields, placeGroup } from './placed-field.ts';
import { isList, pointerOf, type Segment } from './pointer.ts';

export interface PlacedFault {
  readonly fault: Fault;
  readonly path: readonly Segment[];
  /** The id of the first input of the question. */
  readonly target: string;
}

const isAtOrUnder = (at: string, root: string) => at === root || at.startsWith(`${root}/`);

export const groupCount = (page: Page, group: PlacedField): number => {
  const items = getAt(page.answers, group.at);
  return Math.max(1, isList(items) ? items.length : 0);
};

const targetOf = (page: Page, field: PlacedField, around: readonly PlacedField[]): string => {
  const id = inputId(field.path);
  if (field.widget === 'date' || field.widget === 'approximate-date') return `${id}_day`;
  if (field.widget !== 'groups') return id;
  const [first] = placeGroup(page, field, 0, around);
  return first ? targetOf(page, first, around) : id;
};

const faultsIn = (
  page: Page,
  fields: readonly PlacedField[],
  faults: readonly Fault[],
): readonly PlacedFault[] =>
  fields.flatMap((field) => {
    const own = faults.filter(({ at }) => isAtOrUnder(at, field.at));
    if (own.length === 0) return [];
    const inGroups =
      field.widget === 'groups'
        ? Array.from({ length: groupCount(page, field) }, (_, index) =>
            faultsIn(page, placeGroup(page, field, index, fields), own),
          ).flat()
        : [];
    // One message a question: the first, because faults come missing before impossible before other.
    const [fault] = inGroups.length > 0 ? own.filter(({ at }) => at === field.at) : own;
    const here = fault ? [{ fault, path: field.path, target: targetOf(page, field, fields) }] : [];
    return [...here, ...inGroups];
  });

/** A missing object is shown at the first question here that it should have held: an address at its first line. */
const broughtToPage = (fields: readonly PlacedField[], base: string, fault: Fault): Fault => {
  if (fault.at.length <= base.length || fields.some(({ at }) => isAtOrUnder(fault.at, at))) return fault;
  const first = fields.find(({ at, required }) => required && isAtOrUnder(at, fault.at));
  return first ? { ...fault, at: first.at } : fault;
};

/** The faults to show on a page, in the order of its questions; none when the page may be left. */
export const faultsOnPage = (page: Page, faults: readonly Fault[]): readonly PlacedFault[] => {
  const fields = placeFields(page);
  const base = pointerOf(itemBase(page));
  return faultsIn(
    page,
    fields,
    faults.map((fault) => broughtToPage(fields, base, fault)),
  );
};
