/** What is printed: one line for each measurement, with the aim where there is one and whether it was met. */
import { machine } from './machine.ts';

export interface Line {
  /** Server time, start-up, capacity … */
  readonly about: string;
  readonly of: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly aim?: string;
  readonly met?: boolean;
}

export interface Report {
  readonly add: (line: Line) => void;
  /** What is being done, on the error output: it belongs to no result. */
  readonly doing: (what: string) => void;
  readonly end: () => void;
}

const shown = (value: number | string): string => {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

const verdict = ({ aim, met }: Line): string => {
  if (aim === undefined) return '';
  return `  aim ${aim}: ${met === true ? 'met' : 'FALLS SHORT'}`;
};

export const asText = (line: Line): string => {
  const figures = Object.entries(line.figures).map(([name, value]) => `${name} ${shown(value)}`);
  return `  ${line.of.padEnd(34)} ${figures.join('   ')}${verdict(line)}`;
};

export const createReport = (json: boolean): Report => {
  const lines: Line[] = [];
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const { processor, cores, memoryGb, node, platform, load } = machine();
  say(
    json
      ? JSON.stringify({ about: 'machine', ...machine() })
      : `${processor}, ${String(cores)} cores, ${String(memoryGb)} GB, Node ${node}, ${platform}, load ${String(load)}`,
  );
  return {
    add: (line) => {
      if (json) say(JSON.stringify(line));
      else {
        if (lines.at(-1)?.about !== line.about) say(`\n${line.about}`);
        say(asText(line));
      }
      lines.push(line);
    },
    doing: (what) => {
      process.stderr.write(`… ${what}\n`);
    },
    end: () => {
      const short = lines.filter(({ met }) => met === false);
      if (json)
        say(JSON.stringify({ about: 'aims', fallShort: short.map(({ about, of }) => `${about}: ${of}`) }));
      else if (short.length === 0) say('\nEvery aim is met.');
      else say(`\nFalling short: ${short.map(({ about, of }) => `${about}, ${of}`).join('; ')}.`);
    },
  };
};
