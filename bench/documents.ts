import { safeParseEnvelopeJson } from "../src/parse/parse.js";
import { EXPERIENCE_EVENT_KINDS } from "../src/schemas/event.js";
import { foreign, hostile, written } from "./mixes.js";
import { MIX_NAMES, type MixName } from "./results.js";
import type { KnownDocuments } from "./verdicts.js";

const SEED = 20260311;

/** Documents as long as usual, and such as have that many times as many items and sentences. */
export const SCALES = [1, 10, 50] as const;

/** Written and foreign documents of a scale, fewer the longer they are. */
export function makeScaled(count: number, scale: number): Record<"written" | "foreign", string[]> {
  const fewer = Math.max(EXPERIENCE_EVENT_KINDS.length, Math.round(count / scale));
  const options = { wideIntegers: 0, scale };
  return { written: written(fewer, SEED, options), foreign: foreign(fewer, SEED, options) };
}

/** What is measured with. */
export interface Documents {
  mixes: Record<MixName, string[]>;
  /** Documents that hold integers of 64 bits wherever they may. */
  wide: string[];
  known: KnownDocuments;
}

export function makeDocuments(count: number): Documents {
  const mixes = {
    written: written(count, SEED),
    foreign: foreign(count, SEED),
    hostile: hostile(count, SEED),
  };
  const wide = written(count, SEED, { wideIntegers: 1 });
  const known = {
    valid: [...mixes.written, ...mixes.foreign],
    invalid: mixes.hostile,
    wide: wide.map((text) => {
      const result = safeParseEnvelopeJson(text);
      if (!result.success) throw result.error;
      return { text, value: result.data };
    }),
  };
  return { mixes, wide, known };
}

export function byMix(ratioOn: (mix: MixName) => number | undefined): Partial<Record<MixName, number>> {
  const entries = MIX_NAMES.map((mix) => [mix, ratioOn(mix)] as const);
  return Object.fromEntries(entries.filter(([, ratio]) => ratio !== undefined));
}
