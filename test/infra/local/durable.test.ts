import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJournal } from '../../../infra/local/durable/journal.ts';
import { openKeptValue } from '../../../infra/local/durable/kept-value.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const line = z.object({ n: z.number() });

describe('a journal', () => {
  it('gives back what was appended, after it was opened anew', () => {
    const file = join(folder, 'kept.jsonl');
    const first = openJournal(file, line);
    first.append({ n: 1 });
    first.append({ n: 2 });
    first.close();
    const again = openJournal(file, line);
    again.append({ n: 3 });
    expect(again.entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    again.close();
  });

  it('forgets a last line that a kill has cut off, and goes on after the whole ones', () => {
    const file = join(folder, 'torn.jsonl');
    writeFileSync(file, '{"n":1}\n{"n":');
    const journal = openJournal(file, line);
    journal.append({ n: 2 });
    journal.close();
    expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n{"n":2}\n');
  });

  it('says which line of which file is damaged, and what to do', () => {
    const file = join(folder, 'damaged.jsonl');
    writeFileSync(file, '{"n":1}\n{"n":"two"}\n{"n":3}\n');
    expect(() => openJournal(file, line)).toThrow(LocalProblem);
    expect(() => openJournal(file, line)).toThrow(
      /^Line 2 of .*damaged\.jsonl is damaged\. Put the file back/,
    );
  });
});

describe('a kept value', () => {
  it('is the initial one until it is set, then the last one set', () => {
    const file = join(folder, 'value.json');
    expect(openKeptValue(file, line, () => ({ n: 0 })).get()).toEqual({ n: 0 });
    openKeptValue(file, line, () => ({ n: 0 })).set({ n: 5 });
    expect(openKeptValue(file, line, () => ({ n: 0 })).get()).toEqual({ n: 5 });
  });

  it('says which file is damaged, and what to do', () => {
    const file = join(folder, 'broken.json');
    openKeptValue(file, line, () => ({ n: 0 })).set({ n: 5 });
    appendFileSync(file, '}');
    expect(() => openKeptValue(file, line, () => ({ n: 0 }))).toThrow(
      /broken\.json is damaged\. Put the file back/,
    );
  });
});
