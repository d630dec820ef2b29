/** A case on its way: every step is a command, decided and folded as in the service, so that no state is made up. */
import type { FormId } from '../../forms/form.ts';
import type { Actor, Case, Request, RequestKind } from '../../functions/domain/case/case.ts';
import type { Rules } from '../../functions/domain/case/commands.ts';
import { decide } from '../../functions/domain/case/decide.ts';
import type { CaseEvent, EventOf, EventType } from '../../functions/domain/case/events.ts';
import { evolve } from '../../functions/domain/case/evolve.ts';
import type { Refusal } from '../../functions/domain/case/refusals.ts';
import type { Message } from '../../functions/domain/messages/message.ts';
import { messagesFor } from '../../functions/domain/messages/messages-for.ts';
import { calendarOf } from '../../functions/domain/timetable/calendar.ts';
import type { Instant } from '../../functions/domain/timetable/milestone.ts';
import type { Change } from '../../functions/use-cases/change-case.ts';
import { settingsOf, type Slug } from '../domain/partnership/settings.ts';
import { type Changes, type Choice, filed } from './answers.ts';

export interface Which {
  readonly partner?: string;
  readonly agencyId?: string;
  readonly round?: number;
}

export interface Lived {
  readonly rules: Rules;
  readonly now: Instant;
  readonly current: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly Message[];
  /** What the last step alone brought. */
  readonly latest: readonly CaseEvent[];
  readonly turns: number;
}

export const rulesOf = (slug: Slug, added: readonly { date: string; name: string }[] = []): Rules => {
  const settings = settingsOf(slug);
  const addedHolidays = [...settings.addedHolidays, ...added];
  return { partnership: { ...settings, addedHolidays }, calendar: calendarOf(addedHolidays) };
};

/** Each step changes this life, and returns it so that steps can be chained. */
export class CaseInLife {
  lived: Lived;

  constructor(lived: Lived) {
    this.lived = lived;
  }

  get rules(): Rules {
    return this.lived.rules;
  }
  get events(): readonly CaseEvent[] {
    return this.lived.events;
  }
  get messages(): readonly Message[] {
    return this.lived.messages;
  }
  get latest(): readonly CaseEvent[] {
    return this.lived.latest;
  }

  get case(): Case {
    const { current } = this.lived;
    if (current === undefined) throw new Error('The case has not begun: notify or refer it first');
    return current;
  }

  get id(): string {
    return this.lived.current?.id ?? `${this.rules.partnership.code}-2026-0001`;
  }

  with(change: Partial<Lived>): this {
    this.lived = { ...this.lived, ...change };
    return this;
  }

  /** From now on it is then. */
  at(now: Instant): this {
    return this.with({ now });
  }

  private decision(change: Change) {
    const given = { at: this.lived.now, seed: `seed${String(this.lived.turns)}` };
    return decide({ ...change, ...given }, this.lived.current, this.rules);
  }

  /** @throws Error when the case refuses. */
  does(change: Change): this {
    const decision = this.decision(change);
    if (decision.refused) throw new Error(`${change.type} was refused: ${JSON.stringify(decision.refusal)}`);
    let { current, messages } = this.lived;
    for (const event of decision.events) {
      current = evolve(current, event);
      messages = [...messages, ...messagesFor(event, current, this.rules.partnership)];
    }
    const events = [...this.events, ...decision.events];
    return this.with({ current, messages, events, latest: decision.events, turns: this.lived.turns + 1 });
  }

  /** The same, and nothing when the case refuses. */
  tries(change: Change): this {
    return this.decision(change).refused ? this.with({ latest: [] }) : this.does(change);
  }

  /** The refusal; @throws Error when the case accepts. */
  refuses(change: Change): Refusal {
    const decision = this.decision(change);
    if (!decision.refused) throw new Error(`${change.type} was accepted`);
    return decision.refusal;
  }

  requests(kind: RequestKind, { partner, agencyId, round }: Which = {}): readonly Request[] {
    return Object.values(this.case.requests).filter(
      (request) =>
        request.kind === kind &&
        (partner === undefined || request.partner === partner) &&
        (agencyId === undefined || request.agencyId === agencyId) &&
        (round === undefined || request.round === round),
    );
  }

  openOnes(kind: RequestKind, which: Which = {}): readonly Request[] {
    return this.requests(kind, which).filter(({ status }) => status === 'open');
  }

  /** The one that is open. @throws Error when there is none, or several. */
  open(kind: RequestKind, which: Which = {}): Request {
    const [found, ...more] = this.openOnes(kind, which);
    if (found === undefined || more.length > 0) {
      throw new Error(
        `${found === undefined ? 'No' : 'More than one'} ${kind} is open for ${JSON.stringify(which)}`,
      );
    }
    return found;
  }

  /** The command that answers a request with the form it asks for. */
  answering(request: Request, changes: Changes = {}, by?: Actor, choice: Choice = {}): Change {
    const { kind, formVersion: version, to, audience, id } = request;
    const [first] = to;
    if (first === undefined) throw new Error(`${id} asks nobody`);
    const { email, name, title } = first.party;
    const actor: Actor = { kind: audience === 'staff' ? 'staff' : 'partner', id: email, name, title };
    return {
      type: 'AnswerRequest',
      requestId: id,
      filed: filed(kind, changes, { version, ...choice }),
      by: by ?? actor,
    };
  }

  answers(kind: RequestKind, changes: Changes = {}, which: Which = {}, by?: Actor): this {
    return this.does(this.answering(this.open(kind, which), changes, by));
  }

  files(id: FormId, changes: Changes = {}, choice: Choice = {}) {
    return filed(id, changes, choice);
  }

  /** All events of a type so far. */
  all<T extends EventType>(type: T): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }
}
