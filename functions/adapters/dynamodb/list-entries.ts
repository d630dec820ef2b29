/** What a case contributes to the lists: itself among the open cases, and each open request with whoever it waits for. */
import { type Case, openRequests, type Recipient, type Request } from '../../domain/case/case.ts';
import { type Item, type Key, keys } from './table.ts';

/** Lists of the index; a person's list is by address, a staff role's by role, so that colleagues can stand in. */
export const lists = {
  open: 'open-cases',
  closed: 'closed-cases',
  unsettled: 'unsettled-messages',
  waitsForPerson: (email: string): string => `waits-for#${email.toLowerCase()}`,
  waitsForRole: (role: string): string => `waits-for-role#${role}`,
  drafts: (owner: string): string => `drafts#${owner.toLowerCase()}`,
} as const;

/** Nothing is due: after everything that is. */
const someday = '9999-12-31';

export const nextDue = (current: Case): string =>
  openRequests(current)
    .map(({ due }) => due)
    .toSorted()[0] ?? someday;

export const caseListing = (current: Case): { readonly list: string; readonly at: string } =>
  current.closed === undefined
    ? { list: lists.open, at: `${nextDue(current)}#${current.id}` }
    : { list: lists.closed, at: `${current.closed.at}#${current.id}` };

const waitingItem = (current: Case, request: Request, recipient: Recipient): Item => ({
  ...keys.waiting(current.id, request.id, recipient.role),
  type: 'waiting',
  caseId: current.id,
  requestId: request.id,
  list:
    request.audience === 'staff'
      ? lists.waitsForRole(recipient.role)
      : lists.waitsForPerson(recipient.party.email),
  at: `${request.due}#${request.id}`,
});

const waitingItems = (current: Case): ReadonlyMap<string, Item> =>
  new Map(
    openRequests(current).flatMap((request) =>
      request.to.map((to): [string, Item] => [`${request.id}#${to.role}`, waitingItem(current, request, to)]),
    ),
  );

export interface ListChanges {
  readonly put: readonly Item[];
  readonly remove: readonly Key[];
}

/** The entries that a change of the case adds, alters and takes away. */
export const listChanges = (before: Case | undefined, after: Case): ListChanges => {
  const old: ReadonlyMap<string, Item> = before === undefined ? new Map() : waitingItems(before);
  const now = waitingItems(after);
  return {
    put: [...now]
      .filter(([id, item]) => JSON.stringify(item) !== JSON.stringify(old.get(id)))
      .map(([, item]) => item),
    remove: [...old]
      .filter(([id]) => !now.has(id))
      .map(([, { pk, sk }]) => ({ pk: String(pk), sk: String(sk) })),
  };
};
