/** Prints a story line by line, with the messages that each step sent; `--json` prints one object a line. */
import type { AcceptedMessage } from '../mail/message.ts';
import type { Cast } from './acts.ts';
import { nextDue } from './next-due.ts';
import type { StoryStep } from './story.ts';

interface Line {
  readonly at: string;
  readonly phase: string;
  readonly what: string;
  readonly who?: string;
  readonly to?: string;
  readonly due?: string;
}

export interface Teller {
  readonly tell: (step: StoryStep) => Promise<void>;
  readonly end: (problems: readonly string[]) => Promise<void>;
}

const when = (instant: string): string =>
  new Date(instant)
    .toLocaleString('en-GB', {
      timeZone: 'Europe/London',
      weekday: 'short',
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replaceAll(',', '');

const inWords = ({ at, phase, what, who, to, due }: Line): string =>
  to === undefined
    ? `${when(at)}  ${phase.padEnd(7)} ${what}${who === undefined ? '' : `  [${who}]`}${due === undefined ? '' : `  next due ${due}`}`
    : `${' '.repeat(23)}         → ${to}: ${what}`;

export const createTeller = (cast: Cast, json: boolean): Teller => {
  const { stage } = cast;
  let told = 0;
  const print = (line: Line): void => console.log(json ? JSON.stringify(line) : inWords(line));
  const newMail = async (): Promise<readonly AcceptedMessage[]> => {
    const messages = await stage.messages();
    const fresh = messages.slice(told);
    told = messages.length;
    return fresh;
  };
  return {
    tell: async ({ phase, what, who }) => {
      const due = await nextDue(cast);
      print({
        at: await stage.now(),
        phase,
        what,
        ...(who === undefined ? {} : { who }),
        ...(due === undefined ? {} : { due }),
      });
      for (const { at, subject, to } of await newMail())
        print({ at, phase, what: subject, to: to.join(', ') });
    },
    end: async (problems) => {
      const at = await stage.now();
      if (problems.length === 0)
        print({
          at,
          phase: 'closed',
          what: `The end: the case is closed, and all ${String(told)} messages were sent once.`,
        });
      for (const problem of problems) print({ at, phase: 'closed', what: `WRONG: ${problem}` });
    },
  };
};
