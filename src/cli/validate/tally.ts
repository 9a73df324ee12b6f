import type { FindingCode } from "../finding.js";
import type { DocumentCounts, Tally } from "../outcome.js";
import { LEVELS, noLevels, type Level } from "../output/levels.js";
import { createDocumentCounts } from "./counts.js";

const MAX_UNKNOWN_TYPES = 100;

export function createTally(): Tally {
  return { ...createDocumentCounts(), levels: noLevels(), codes: new Map(), otherUnknown: 0 };
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
export function addCounts(tally: Tally, counts: DocumentCounts, firstLine: number): void {
  for (const key of ["lines", "blank", "skipped", "sound", "unknown", "faulty", "truncated"] as const)
    tally[key] += counts[key];
  for (const [kind, count] of counts.kinds) add(tally.kinds, kind, count);
  for (const [type, { count, firstLine: line }] of counts.unknownTypes)
    addUnknownType(tally, type, count, firstLine + line);
}

/** Adds a file's tally. */
export function addTally(tally: Tally, other: Tally): void {
  // Its lines have their numbers already.
  addCounts(tally, other, 0);
  tally.otherUnknown += other.otherUnknown;
  for (const level of LEVELS) tally.levels[level] += other.levels[level];
  for (const [code, count] of other.codes) add(tally.codes, code, count);
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
