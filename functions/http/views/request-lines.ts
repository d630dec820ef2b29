/** The requests of a case with their state, and what may be done about each. */
import type { CaseProblem } from '../../../web/pages/case/problems.tsx';
import type { RequestLine } from '../../../web/pages/case/requests.tsx';
import type { Link } from '../../../web/shell.ts';
import { may, type Person } from '../../domain/access/may.ts';
import type { Case, Request } from '../../domain/case/case.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import type { Ports, StoredMessage } from '../../use-cases/ports.ts';
import { paths } from '../paths.ts';
import { dueIn } from './due.ts';
import { noticeTitles, requestTitles } from './words.ts';

export interface CaseView {
  readonly current: Case;
  readonly person: Person;
  readonly ports: Ports;
  readonly messages: readonly StoredMessage[];
}

const addressPath = ({ id }: Request, role: string): string => paths.draft(draftIds.address(id, role));

const linksOf = (request: Request, { current, person }: CaseView): readonly Link[] => {
  const filing = current.filings.findLast(({ requestId }) => requestId === request.id);
  const mayRead = may(person, { what: 'see-record' }, current).allowed;
  const mayAnswer = may(person, { what: 'answer', requestId: request.id }, current).allowed;
  const isOpen = request.status === 'open' || request.status === 'released';
  return [
    ...(filing !== undefined && mayRead
      ? [{ text: 'See the answers', href: paths.filing(current.id, filing.seq) }]
      : []),
    ...(isOpen && mayAnswer ? [{ text: 'Answer', href: paths.draft(draftIds.request(request.id)) }] : []),
    ...(request.status === 'open' && may(person, { what: 'coordinate' }, current).allowed
      ? request.to.map(({ role }) => ({
          text:
            request.to.length > 1
              ? `Correct the address (${role.endsWith('deputy') ? 'deputy' : 'lead'})`
              : 'Correct the address',
          href: addressPath(request, role),
        }))
      : []),
  ];
};

const lastMessage = (request: Request, messages: readonly StoredMessage[]): StoredMessage | undefined =>
  messages.findLast(({ message }) => message.requestId === request.id && message.purpose !== 'escalation');

export const requestLines = (view: CaseView): readonly RequestLine[] =>
  Object.values(view.current.requests).map((request) => {
    const message = lastMessage(request, view.messages);
    return {
      id: request.id,
      what: requestTitles[request.kind],
      askedOf: request.to.map(({ organisation, party }) => `${organisation} – ${party.title}`).join('\n'),
      state: request.status,
      due: dueIn(request.due, view.ports.now(), view.ports.rules),
      ...(request.status === 'answered' && request.settledAt !== undefined
        ? { answeredAt: request.settledAt }
        : {}),
      ...(message === undefined ? {} : { delivery: message.state }),
      links: linksOf(request, view),
    };
  });

/** What came back and is not repaired yet, each with its repair. */
export const problemsOf = ({ current, person }: CaseView): readonly CaseProblem[] => {
  const mayRepair = may(person, { what: 'coordinate' }, current).allowed;
  const requests = Object.values(current.requests)
    .filter(({ bounced, status }) => bounced !== undefined && status === 'open')
    .map((request) => ({
      text: `${requestTitles[request.kind]}: the message to ${request.to.find(({ role }) => role === request.bounced)?.organisation ?? 'the recipient'} came back.`,
      ...(mayRepair && request.bounced !== undefined
        ? { repair: { text: 'Correct the address', href: addressPath(request, request.bounced) } }
        : {}),
    }));
  const notices = Object.values(current.notices)
    .filter(({ bounced }) => bounced !== undefined)
    .map(({ id, about, to }) => ({
      text: `${noticeTitles[about]}: the message to ${to.organisation} came back.`,
      ...(mayRepair
        ? { repair: { text: 'Correct the address', href: paths.draft(draftIds.address(id, to.role)) } }
        : {}),
    }));
  return [...requests, ...notices];
};
