import type { FindingCode, Level } from "../finding.js";
import type { Tally } from "../outcome.js";
import type { Counts } from "./counts.js";

const MAX_UNKNOWN_TYPES = 100;

export function createTally(): Tally {
  return {
    lines: 0,
    blank: 0,
    skipped: 0,
    sound: 0,
    unknown: 0,
    faulty: 0,
    levels: { error: 0, warning: 0, note: 0 },
    codes: new Map(),
    kinds: new Map(),
    unknownTypes: new Map(),
    otherUnknown: 0,
  };
}

/** Counts a finding. */
export function countFinding(tally: Tally, code: FindingCode, level: Level): void {
  tally.levels[level]++;
  add(tally.codes, code, 1);
}

/**
 * Adds what was counted of a block.
 *
 * @param firstLine the number of the block's first line
 */
export function addCounts(tally: Tally, counts: Counts, firstLine: number): void {
  for (const key of ["lines", "blank", "skipped", "sound", "unknown", "faulty"] as const)
    tally[key] += counts[key];
  for (const [kind, count] of counts.kinds) add(tally.kinds, kind, count);
  for (const [type, { count, firstLine: line }] of counts.unknownTypes)
    addUnknownType(tally, type, count, firstLine + line);
}

/** Adds a file's tally, in which the lines have their numbers. */
export function addTally(tally: Tally, other: Tally): void {
  for (const key of ["lines", "blank", "skipped", "sound", "unknown", "faulty", "otherUnknown"] as const)
    tally[key] += other[key];
  for (const level of ["error", "warning", "note"] as const) tally.levels[level] += other.levels[level];
  for (const [code, count] of other.codes) add(tally.codes, code, count);
  for (const [kind, count] of other.kinds) add(tally.kinds, kind, count);
  for (const [type, { count, firstLine }] of other.unknownTypes)
    addUnknownType(tally, type, count, firstLine);
}

function addUnknownType(tally: Tally, type: string, count: number, firstLine: number): void {
  const entry = tally.unknownTypes.get(type);
  if (entry !== undefined) entry.count += count;
  else if (tally.unknownTypes.size < MAX_UNKNOWN_TYPES) tally.unknownTypes.set(type, { count, firstLine });
  else tally.otherUnknown += count;
}

function add<K>(map: Map<K, number>, key: K, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}
