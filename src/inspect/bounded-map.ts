import { copyText } from "../json/copy-text.js";
import { compareTexts } from "../store/time.js";
import { memoryKeyOf, textOfKey } from "./memory-key.js";
import { rankOf } from "./rank.js";

/**
 * Values by key, with a limit to how many keys are remembered. Beyond it, those
 * with the lowest ranks stay. A key that stays has been there from its first
 * value on, in each part of the ledger too: a part has fewer keys that could push
 * it out. So the values of those that stay are complete, and which ones stay
 * depends on neither the order of the ledger nor how it was divided.
 */
export type BoundedMap<V> = {
  readonly piece: "bounded-map";
  readonly limit: number;
  /** Keys of a higher rank have been given up, and can't come back. */
  threshold: number;
  readonly entries: Map<string, V>;
};

/** So that giving up keys, which sorts them, is done seldom. */
const SLACK = 1.25;

export function createBoundedMap<V>(limit: number): BoundedMap<V> {
  return { piece: "bounded-map", limit, threshold: Infinity, entries: new Map() };
}

/** The value of a key, made where it is new; undefined where the key is one of those given up. */
export function valueAt<V>(map: BoundedMap<V>, text: string, create: () => V): V | undefined {
  const key = memoryKeyOf(text);
  const known = map.entries.get(key);
  if (known !== undefined) return known;
  if (isGivenUp(map, key)) return undefined;
  const value = create();
  map.entries.set(copyText(key), value);
  if (map.entries.size > map.limit * SLACK) trim(map);
  return value;
}

/** Takes the values of another map in; those of keys in both are merged. */
export function mergeBoundedMaps<V>(
  into: BoundedMap<V>,
  from: BoundedMap<V>,
  mergeValues: (into: V, from: V) => void,
): void {
  into.threshold = Math.min(into.threshold, from.threshold);
  for (const [key, value] of from.entries) {
    const known = into.entries.get(key);
    if (known !== undefined) mergeValues(known, value);
    else if (!isGivenUp(into, key)) into.entries.set(key, value);
  }
  if (into.entries.size > into.limit * SLACK) trim(into);
}

/** What a map holds at the end: no more keys than its limit. */
export interface Remembered<V> {
  entries: [text: string, value: V][];
  /** How many keys there were in all: exact while all are remembered, else an estimate. */
  distinct: number;
  isComplete: boolean;
}

export function remembered<V>(map: BoundedMap<V>): Remembered<V> {
  if (map.entries.size > map.limit) trim(map);
  const isComplete = map.threshold === Infinity;
  const { size } = map.entries;
  // The lowest ranks of n keys lie as densely as those of all: n keys up to 0.1 mean 10 n in all.
  const distinct = isComplete ? size : Math.max(size + 1, Math.round((size - 1) / map.threshold));
  const entries = Array.from(map.entries, ([key, value]): [string, V] => [textOfKey(key), value]);
  return { entries, distinct, isComplete };
}

function isGivenUp(map: BoundedMap<unknown>, key: string): boolean {
  return map.threshold !== Infinity && rankOf(key) > map.threshold;
}

function trim(map: BoundedMap<unknown>): void {
  const ranked = Array.from(map.entries.keys(), (key) => ({ key, rank: rankOf(key) }));
  ranked.sort((a, b) => a.rank - b.rank || compareTexts(a.key, b.key));
  for (const { key } of ranked.slice(map.limit)) map.entries.delete(key);
  map.threshold = ranked[map.limit - 1]?.rank ?? 0;
}
