import type { Verdicts } from "./verdicts.js";

/** All figures are ratios: of times to the time of the comparison's first row. */
export interface Row {
  name: string;
  /** By mix; absent where the row was not measured on it. */
  ratios: Partial<Record<MixName, number>>;
  verdicts?: Verdicts;
}

export const MIX_NAMES = ["written", "foreign", "hostile"] as const;
export type MixName = (typeof MIX_NAMES)[number];

/** What was measured, and where. */
export interface Basics {
  node: string;
  processor: string;
  /** How many documents each mix has, and their bytes. */
  documents: number;
  bytes: Record<MixName, number>;
  rounds: number;
  /** Bare JSON.parse, in MB/s. */
  baseSpeed: number;
}

/** Ratios that no table has. */
export interface Figures {
  /** Documents with 64-bit integers to the same ones without. */
  wideToNarrow: number;
  /** Invalid documents to the valid ones that they were made of. */
  invalidToValid: number;
  /** The reading of values to TypeBox's check of them. */
  valueToTypeBox: number;
}

export interface Results extends Basics, Figures {
  text: Row[];
  value: Row[];
  write: Row[];
  /** Ratios for one kind of event each. */
  kinds: { kind: string; ratio: number; serde?: number }[];
  /** Ratios for documents that many times as long as usual, and their mean length in characters. */
  lengths: { scale: number; length: number; written: number; foreign: number; writing: number }[];
}

export const OWN = "**this package**";

export interface Goal {
  goal: string;
  limit: number;
  measured: (results: Results) => number;
}

export function ratioOf(rows: readonly Row[], name: string, mix: MixName): number {
  const ratio = rows.find((row) => row.name === name)?.ratios[mix];
  if (ratio === undefined) throw new Error(`no figure for ${name} on ${mix}`);
  return ratio;
}

export const GOALS: readonly Goal[] = [
  {
    goal: "written: text → event, to `JSON.parse`",
    limit: 0.8,
    measured: (r) => ratioOf(r.text, OWN, "written"),
  },
  {
    goal: "the same in the end",
    limit: 0.6,
    measured: (r) => ratioOf(r.text, OWN, "written"),
  },
  {
    goal: "foreign: text → event, to `JSON.parse`",
    limit: 1.8,
    measured: (r) => ratioOf(r.text, OWN, "foreign"),
  },
  { goal: "with 64-bit seeds, to without", limit: 1.3, measured: (r) => r.wideToNarrow },
  { goal: "invalid, to valid", limit: 5, measured: (r) => r.invalidToValid },
  { goal: "value → event, to TypeBox's compiled check", limit: 1.5, measured: (r) => r.valueToTypeBox },
  {
    goal: "writing, to `JSON.stringify`",
    limit: 1,
    measured: (r) => ratioOf(r.write, OWN, "written"),
  },
];
