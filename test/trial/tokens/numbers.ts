import { items, type Bytes } from "../bytes.js";
import type { Random } from "../random.js";

/** Number tokens: every form, every limit and what lies on both sides of it. */
export const NUMBERS: readonly Bytes[] = [
  ...items(`
    0 -0 1 -1 7 12.0 1.0 -1.0 0.0 -0.0 0e0 -0e0 1e2 1E2 1E+2 1e-2 0.5 -0.5 123456789 0.12345678901 0.1
    1e15 1e16 1e17 1e18 1e19 1e20 1e21 2147483648 -2147483649 4294967295 4294967296
    9007199254740991 9007199254740992 9007199254740993 -9007199254740991 -9007199254740993
    9007199254740993.0 9007199254740993e0
    9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809
    18446744073709551614 18446744073709551615 18446744073709551616 18446744073709551615.0
    1844674407370955161 184467440737095516150 99999999999999999999
  `),
  // The limit of f32.
  ...items(`
    3.4028234e38 3.4028235e38 3.4028234663852886e38 3.4028235677973362e38 3.4028235677973364e38
    3.4028235677973365e38 -3.40282356779733656e38 3.4028235677973366e38 3.4028235677973367e38 -3.4028235677973366e38
    340282356779733661637539395458142568447 340282356779733661637539395458142568448 3.5e38 1e39 -1e39 1e45
  `),
  // The limit of f64.
  ...items(`
    1.797693134862315e308 1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308
    -1.7976931348623158e308 179769313486231570000000000000000000e274 17976931348623157e292
    1.79769313486231580793e308 1.79769313486231570000000000000001e308 0.0179769313486231571e310
    1e308 1e309 1e400 -1e400 123e999999999999
  `),
  // Subnormals, and zeros that are far from zero at first sight.
  ...items(`
    5e-324 4.9406564584124654e-324 2.4703282292062327e-324 2.4703282292062328e-324 3e-324
    2.2250738585072011e-308 2.2250738585072014e-308 1.4e-45 7e-46 1.1754943508222875e-38
    1e-400 -1e-400 0e400 0e99999999999999999999 0.0e-99999999999999999999 1e-99999999999999999999
    1e+00000000000000000000005 1e-0
  `),
  // What rounding twice gets wrong.
  ...items(`
    0.30000000000000004 0.299999999999999988897769753748 6929495644600919.5 3.7455744005952583e15
    7.2057594037927933e16 1.7800590868057611e-307 123456789012345678901234567890
    -123456789012345678901234567890
  `),
  `1${"0".repeat(308)}`,
  `1${"0".repeat(309)}`,
  `1${"0".repeat(400)}e-400`,
  `0.${"0".repeat(400)}1`,
  `0.${"0".repeat(400)}1e401`,
  `0.1${"0".repeat(400)}`,
  `0.1${"3".repeat(400)}`,
  `${"9".repeat(400)}e-400`,
  `${"9".repeat(25)}.${"9".repeat(25)}`,
];

/** What looks like a number and is none. */
export const BROKEN_NUMBERS: readonly Bytes[] = items(`
  01 -01 00 -00 00.5 1. -1. .5 -.5 +1 1e 1e+ 1e- 1E 1.e1 1.5.5 - --1 -+1 +-1 1e5.5 1ee5 1e+-5 0x10 0b1 0o7
  1_000 1,000 1%20000 1n Infinity -Infinity NaN -NaN inf 1f 1.0f 1/2 1-2 0-1 1a -a 1.5e5e5 - ١ １ 1%00 2.€
`);

/** A number token that no list has: any count of digits, near any limit. */
export function randomNumber(random: Random): Bytes {
  const sign = random.oneIn(4) ? "-" : "";
  const integer = random.oneIn(3)
    ? "0"
    : `${1 + random.below(9)}${digits(random, random.pick([3, 18, 22, 40]))}`;
  const fraction = random.oneIn(2)
    ? ""
    : `.${random.below(10)}${digits(random, random.pick([3, 17, 25, 330]))}`;
  if (random.oneIn(2)) return `${sign}${integer}${fraction}`;
  const power = random.below(random.pick([2, 10, 25, 45, 330]));
  return `${sign}${integer}${fraction}${random.pick(["e", "E"])}${random.pick(["", "-", "+"])}${power}`;
}

function digits(random: Random, limit: number): Bytes {
  return Array.from({ length: random.below(limit) }, () => random.below(10)).join("");
}
