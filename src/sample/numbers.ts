import { narrow, U64_MAX } from "../json/json-value.js";
import type { Random } from "./random.js";

/** Where readers that take integers for doubles, or for signed ones, go wrong. */
const EXTREMES: readonly (number | bigint)[] = [
  0,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  2n ** 53n,
  2n ** 63n,
  U64_MAX,
];

/** What writers give as a limit; the last stands for none. */
const LIMITS: readonly (number | bigint)[] = [1, 5, 10, 100, 500, 1024, 4096, U64_MAX];

const ONE_IN = 50;
const USUAL_MAX = 5000;

/** An integer for a field of such a name. */
export function integerFor(name: string, random: Random): number | bigint {
  if (name === "seed") return narrow(random.u64());
  if (/(^|_)(max|top)_/.test(name)) return random.pick(LIMITS);
  return random.int(1, ONE_IN) === 1 ? random.pick(EXTREMES) : random.int(0, USUAL_MAX);
}

/** A number from 0 to 1, where scores, confidences and thresholds belong. */
export function floatFor(random: Random): number {
  return random.decimal(0, 1, 4);
}
