import type { ExperienceEventKind } from "../types/event.js";

/** What was met in a ledger. Its size has a bound, whatever the ledger holds. */
export interface Tally {
  lines: number;
  blank: number;
  sound: number;
  unknown: number;
  faulty: number;
  faults: number;
  kinds: Map<ExperienceEventKind, number>;
  unknownTypes: Map<string, { count: number; firstLine: number }>;
  /** Events of unknown types beyond those that are listed. */
  otherUnknown: number;
}

const MAX_UNKNOWN_TYPES = 100;
const MAX_TYPE_LENGTH = 200;

export function createTally(): Tally {
  return {
    lines: 0,
    blank: 0,
    sound: 0,
    unknown: 0,
    faulty: 0,
    faults: 0,
    kinds: new Map(),
    unknownTypes: new Map(),
    otherUnknown: 0,
  };
}

export function countSound(tally: Tally, kind: ExperienceEventKind): void {
  tally.sound++;
  tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
}

export function countUnknown(tally: Tally, type: string, line: number): void {
  tally.unknown++;
  const name = type.slice(0, MAX_TYPE_LENGTH);
  const entry = tally.unknownTypes.get(name);
  if (entry !== undefined) entry.count++;
  else if (tally.unknownTypes.size < MAX_UNKNOWN_TYPES)
    tally.unknownTypes.set(name, { count: 1, firstLine: line });
  else tally.otherUnknown++;
}

export function countFaulty(tally: Tally, faults: number): void {
  tally.faulty++;
  tally.faults += faults;
}
