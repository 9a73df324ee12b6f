import { readDecimal } from "./decimal.js";

/** Beyond this magnitude Rust's reader and correct rounding can disagree about the range of a double. */
const NEAR_OVERFLOW = 1.797693134862315e308;

/** How near to a narrower limit Rust's rounding can lead to another verdict, relative to the limit. */
const DOUBT = 1e-12;

/**
 * The double nearest to a JSON number, or undefined where Rust's reader finds
 * it out of range. Rust rounds more than once on the way, so that a number next
 * to the limit may pass or fail where exact rounding would have it otherwise; its
 * verdict counts.
 *
 * @param limit the magnitude from which on a number is out of range
 */
export function toDouble(spelled: string, limit = Infinity): number | undefined {
  const value = readDecimal(spelled);
  const magnitude = Math.abs(value);
  if (magnitude < NEAR_OVERFLOW && !(Math.abs(magnitude - limit) < limit * DOUBT)) {
    return magnitude < limit ? value : undefined;
  }
  const rust = readAsRust(spelled);
  if (!(Math.abs(rust) < limit)) return undefined;
  // What is read has to be such as can be written.
  return magnitude < limit ? value : rust;
}

const U64_LIMIT = 2n ** 64n;

/**
 * A JSON number as serde_json's default reader computes it: as many digits as fit
 * into 64 bits, then multiplied or divided by powers of ten in double arithmetic.
 */
export function readAsRust(spelled: string): number {
  const [, sign, integer = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(spelled) as unknown as string[];
  const { significand, exponent } = readDigits(integer, fraction);
  const value = scale(Number(significand), exponent + Number(power));
  return sign === "-" ? -value : value;
}

/** The leading digits that fit into 64 bits, and the power of ten they are short of. */
function readDigits(integer: string, fraction: string): { significand: bigint; exponent: number } {
  let significand = 0n;
  let used = 0;
  for (; used < integer.length; used++) {
    const next = significand * 10n + BigInt(integer[used] as string);
    if (next >= U64_LIMIT) break;
    significand = next;
  }
  let exponent = integer.length - used;
  for (const digit of fraction) {
    const next = significand * 10n + BigInt(digit);
    if (next >= U64_LIMIT) break;
    significand = next;
    exponent--;
  }
  return { significand, exponent };
}

function scale(value: number, exponent: number): number {
  if (value === 0) return 0;
  if (exponent > 308) return Infinity;
  while (exponent < -308) {
    value /= 1e308;
    exponent += 308;
    if (value === 0) return 0;
  }
  return exponent >= 0 ? value * Number(`1e${exponent}`) : value / Number(`1e${-exponent}`);
}
