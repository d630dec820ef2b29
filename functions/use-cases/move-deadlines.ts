/** Compares every open case's dates with the calendar as it is now, and moves those that a new holiday moves. */
import { decide } from '../domain/case/decide.ts';
import { theService } from './ask-request.ts';
import { changeCase } from './change-case.ts';
import type { Ports } from './ports.ts';

const why = 'The timetable or the list of holidays has changed.';

/** Returns how many cases were changed. Costs one read a case; cases are few. */
export const moveDeadlines =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) => async (): Promise<number> => {
    let changed = 0;
    let after: string | undefined;
    do {
      const page = await ports.cases.openCases(100, after);
      for (const { caseId } of page.entries) {
        const stored = await ports.cases.find(caseId);
        if (stored === undefined) continue;
        const change = { type: 'MoveDeadlines', why, by: theService } as const;
        const decision = decide(
          { ...change, at: ports.now(), seed: ports.newSeed() },
          stored.current,
          ports.rules,
        );
        if (decision.refused || decision.events.length === 0) continue;
        await changeCase(ports)(caseId, change);
        changed += 1;
      }
      after = page.next;
    } while (after !== undefined);
    return changed;
  };
