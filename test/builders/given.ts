/** `given(events).when(change).happens(events)`: what a change brings, told in events. */
import { expect } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Rules } from '../../functions/domain/case/commands.ts';
import { decide } from '../../functions/domain/case/decide.ts';
import type { CaseEvent } from '../../functions/domain/case/events.ts';
import { evolveAll } from '../../functions/domain/case/evolve.ts';
import type { Refusal } from '../../functions/domain/case/refusals.ts';
import type { Change } from '../../functions/use-cases/change-case.ts';
import { evening } from './a-case.ts';
import { rulesOf } from './case-in-life.ts';

export interface Then {
  /** Exactly these events, each with at least these facts. */
  readonly happens: (...events: readonly Partial<CaseEvent>[]) => void;
  readonly isRefused: (kind: Refusal['kind']) => void;
}

export const given = (
  events: readonly CaseEvent[],
  rules: Rules = rulesOf('sutton'),
): { readonly when: (change: Change | ((current: Case) => Change)) => Then } => ({
  when: (change) => {
    const current = evolveAll(undefined, events);
    const one = typeof change === 'function' ? change(existing(current)) : change;
    const decision = decide({ ...one, at: evening, seed: 'given' }, current, rules);
    return {
      happens: (...expected) => {
        expect(decision.refused ? decision.refusal : decision.events).toMatchObject(expected);
      },
      isRefused: (kind) => {
        expect(decision.refused ? decision.refusal.kind : decision.events).toBe(kind);
      },
    };
  },
});

const existing = (current: Case | undefined): Case => {
  if (current === undefined) throw new Error('There is no case yet: give the event that opens one');
  return current;
};
