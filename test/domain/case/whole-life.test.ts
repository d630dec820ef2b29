import { describe, expect, it } from 'vitest';
import { aCase } from '../../builders/a-case.ts';

describe('the whole life of a case', () => {
  it('ends when the Panel agrees', () => {
    const life = aCase().notified().decided().replied('agrees');
    expect(life.case.closed?.reason).toBe('panel-agrees');
  });
});
