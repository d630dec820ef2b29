import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { begun, move, play } from '../../builders/random-life.ts';
import { expectSound } from './invariants.ts';

describe('a case, whatever is done to it in whatever order', () => {
  it('keeps what holds of every case', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(begun, fc.array(move, { minLength: 20, maxLength: 90, size: 'max' }), (begin, moves) => {
        const life = moves.reduce(play, begin());
        expectSound(life);
      }),
      { numRuns: 150 },
    );
  });
});
