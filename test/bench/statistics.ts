/** What the benchmarks make of their measurements. */

/** The nearest rank: the smallest measurement that `share` of all (0.95: 95 in 100) do not exceed. */
export const percentile = (measured: readonly number[], share: number): number => {
  const sorted = measured.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('Nothing was measured.');
  return found;
};

/** The middle measurement, or the mean of the two in the middle. */
export const median = (measured: readonly number[]): number => {
  const sorted = measured.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('Nothing was measured.');
  return (lower + upper) / 2;
};

/** How many times `base` it is. */
export const ratio = (value: number, base: number): number => {
  if (base <= 0) throw new RangeError(`Nothing can be compared with ${String(base)}.`);
  return value / base;
};

/** The largest of them as a share of the smallest: 1 is flat. */
export const spread = (values: readonly number[]): number => ratio(Math.max(...values), Math.min(...values));
