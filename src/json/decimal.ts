import { U64_MAX } from "./json-value.js";
import { MINUS, POINT, ZERO } from "./units.js";

/** Up to as many characters, the digits are a safe integer, and their power of ten is exact too. */
const MAX_LENGTH = 15;

const POWERS_OF_TEN = Array.from({ length: MAX_LENGTH }, (_, power) => 10 ** power);

/**
 * The double nearest to a JSON number: what `Number` says, but sooner where it is
 * short. The quotient of two integers that are exact is rounded once, and rightly.
 */
export function readDecimal(spelled: string): number {
  const { length } = spelled;
  if (length > MAX_LENGTH) return Number(spelled);
  const isNegative = spelled.charCodeAt(0) === MINUS;
  let digits = 0;
  let point = length - 1;
  for (let i = isNegative ? 1 : 0; i < length; i++) {
    const unit = spelled.charCodeAt(i);
    if (unit === POINT) point = i;
    else if (unit >= ZERO && unit < ZERO + 10) digits = digits * 10 + unit - ZERO;
    else return Number(spelled);
  }
  const value = digits / (POWERS_OF_TEN[length - 1 - point] as number);
  return isNegative ? -value : value;
}

/** With fewer digits any integer is safe, with more none; with more than the most, none fits into 64 bits. */
const SAFE_DIGITS = String(Number.MAX_SAFE_INTEGER).length;
const MAX_DIGITS = String(U64_MAX).length;

/** The integer of digits without zeros before it, or undefined when 64 bits can't hold it. */
export function readU64(digits: string): number | bigint | undefined {
  if (digits.length < SAFE_DIGITS) return readDecimal(digits);
  // BigInt takes time quadratic in the length.
  if (digits.length > MAX_DIGITS) return undefined;
  if (digits.length === SAFE_DIGITS) {
    const value = Number(digits);
    if (Number.isSafeInteger(value)) return value;
  }
  const integer = BigInt(digits);
  return integer > U64_MAX ? undefined : integer;
}
