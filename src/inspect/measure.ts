/**
 * All values of one quantity, each of 64 bits, so that sums and percentiles are
 * exact. Takes 8 bytes a value, and up to twice that while it grows.
 */
export type Measure = {
  readonly piece: "measure";
  sum: bigint;
  /** How many of `values` are in use. */
  count: number;
  values: BigUint64Array;
};

const FIRST_CAPACITY = 64;

export function createMeasure(): Measure {
  return { piece: "measure", sum: 0n, count: 0, values: new BigUint64Array(0) };
}

/** Takes a value in; null, which says that nothing was measured, is none. */
export function measure(into: Measure, value: number | bigint | null): void {
  if (value === null) return;
  const exact = BigInt(value);
  reserve(into, into.count + 1);
  into.values[into.count++] = exact;
  into.sum += exact;
}

export function mergeMeasures(into: Measure, from: Measure): void {
  reserve(into, into.count + from.count);
  into.values.set(from.values.subarray(0, from.count), into.count);
  into.count += from.count;
  into.sum += from.sum;
}

/** A quantity in numbers, all exact. Without values there is only the sum, 0. */
export interface MeasureReport {
  count: number;
  /** May be beyond 64 bits. */
  sum: bigint;
  min: bigint | null;
  /**
   * Percentiles are by nearest rank: the smallest of the values that at least that
   * share of all values don't exceed. So they are values that occurred.
   */
  median: bigint | null;
  p95: bigint | null;
  max: bigint | null;
}

export function reportMeasure({ sum, count, values }: Measure): MeasureReport {
  // In place: the order of the values means nothing.
  const sorted = values.subarray(0, count).sort();
  const at = (index: number): bigint | null => sorted[index] ?? null;
  const percentile = (percent: number) => at(Math.ceil((percent * count) / 100) - 1);
  return { count, sum, min: at(0), median: percentile(50), p95: percentile(95), max: at(count - 1) };
}

function reserve(measure: Measure, capacity: number): void {
  if (capacity <= measure.values.length) return;
  const grown = new BigUint64Array(Math.max(capacity, measure.values.length * 2, FIRST_CAPACITY));
  grown.set(measure.values);
  measure.values = grown;
}
