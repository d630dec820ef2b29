import { describe, expect, it } from 'vitest';
import { median, percentile, ratio, spread } from './statistics.ts';

const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);

describe('the statistics of the benchmarks', () => {
  it('takes the nearest rank for a percentile, in any order', () => {
    expect(percentile(oneToTwenty, 0.5)).toBe(10);
    expect(percentile(oneToTwenty, 0.95)).toBe(19);
    expect(percentile(oneToTwenty, 1)).toBe(20);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('takes the middle for a median, also between two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([8, 1, 4, 2])).toBe(3);
  });

  it('leaves the measurements as they were', () => {
    const measured = [3, 1, 2];
    percentile(measured, 0.5);
    median(measured);
    expect(measured).toEqual([3, 1, 2]);
  });

  it('says how many times the other it is, and how far apart the largest and the smallest are', () => {
    expect(ratio(3, 2)).toBe(1.5);
    expect(spread([2, 2, 2])).toBe(1);
    expect(spread([4, 2, 5])).toBe(2.5);
  });

  it('refuses to make something of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });
});
