import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../../functions/adapters/dynamodb/case-schema.ts';
import { aCase } from '../../builders/a-case.ts';
import { begun, move, play } from '../../builders/random-life.ts';

describe('the shape in which a case is stored', () => {
  it('holds every state that a case can come to, and loses nothing of it', () => {
    fc.assert(
      fc.property(begun, fc.array(move, { minLength: 20, maxLength: 80, size: 'max' }), (begin, moves) => {
        const { case: current } = moves.reduce(play, begin());
        expect(caseSchema.parse(JSON.parse(JSON.stringify(current)))).toEqual(current);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a phase that there is not', { phase: 'asleep' }],
    ['a version that is no number', { version: '3' }],
    ['no requests', { requests: undefined }],
  ])('refuses a damaged item with %s', (_what, damage) => {
    expect(caseSchema.safeParse({ ...aCase().notified().case, ...damage }).success).toBe(false);
  });
});
