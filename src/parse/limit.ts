import { describeValue } from "./received.js";

/**
 * A limit as an option sets it. Whatever is no number in its range is a mistake of the
 * program that says so, not of a document, and is never taken for another one.
 *
 * @param most Infinity where there may be no limit at all
 * @throws RangeError for what is no whole number from `least` to `most`
 */
export function limitOf(
  option: string,
  given: number | undefined,
  standard: number,
  least: number,
  most = Infinity,
): number {
  if (given === undefined) return standard;
  const isWhole = Number.isInteger(given) || given === Infinity;
  if (isWhole && given >= least && given <= most) return given;
  const range = most === Infinity ? `of ${least} or more, or Infinity` : `from ${least} to ${most}`;
  throw new RangeError(`${option} has to be a whole number ${range}; got ${describeValue(given)}.`);
}
