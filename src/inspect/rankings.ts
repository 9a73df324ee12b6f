import { compareTexts } from "../store/time.js";
import { createBoundedMap, remembered, valueAt, type BoundedMap } from "./bounded-map.js";

/** Events by a text that they carry or lack. */
export type Counter = {
  /** Events that lack it. */
  none: number;
  names: BoundedMap<{ count: number }>;
};

export function createCounter(limit: number): Counter {
  return { none: 0, names: createBoundedMap(limit) };
}

export function count(counter: Counter, name: string | null): void {
  if (name === null) {
    counter.none++;
    return;
  }
  countName(counter.names, name);
}

export function countName(names: BoundedMap<{ count: number }>, name: string): void {
  const entry = valueAt(names, name, () => ({ count: 0 }));
  if (entry !== undefined) entry.count++;
}

export type Named = {
  name: string;
  count: number;
};

/** The most frequent of many names. */
export interface Ranking<T extends Named = Named> {
  /** How many names there are; an estimate when `complete` is false. */
  distinct: number;
  /**
   * False when there were more names than may be remembered. Those in `top` then
   * have exact counts, but a more frequent one may be missing.
   */
  complete: boolean;
  /** By count, the greatest first. */
  top: T[];
}

/** The most frequent names, and how many events have none. */
export interface CounterReport extends Ranking {
  /** Events without a name. */
  none: number;
}

export function reportCounter({ none, names }: Counter, top: number): CounterReport {
  return { none, ...rank(names, top, ({ count }) => ({ count })) };
}

/** The greatest entries of a map. */
export function rank<V, R extends { count: number }>(
  map: BoundedMap<V>,
  top: number,
  report: (value: V) => R,
): Ranking<Named & R> {
  const { entries, distinct, isComplete } = remembered(map);
  const named = entries.map(([name, value]) => ({ name, ...report(value) }));
  return { distinct, complete: isComplete, top: named.sort(byCount).slice(0, top) };
}

function byCount(a: Named, b: Named): number {
  return b.count - a.count || compareTexts(a.name, b.name);
}

/** Counts of a closed list of names. */
export type Counts<N extends string> = Record<N, number>;

export function createCounts<N extends string>(names: readonly N[]): Counts<N> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Counts<N>;
}

/** The names that were met, the most frequent first; equals in the order of the list. */
export function reportCounts(counts: Counts<string>): Named[] {
  return Object.entries(counts)
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
