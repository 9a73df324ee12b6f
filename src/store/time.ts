import { MINUS, NINE, ZERO } from "../json/units.js";

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** So that no moment RFC 3339 can name, offsets included, is before second 0: one day before year 0. */
const KEY_EPOCH_SECONDS = 62_167_219_200 + 86_400;
const KEY_DIGITS = 12;

const FRACTION_INDEX = 20;
const OFFSET_LENGTH = 6;

/**
 * Orders two times as the store boundary does: as instants when both are
 * RFC 3339, else as texts by code point, which is Rust's order (contract §3.0).
 * Upstream compares texts always, so that there `…:00.5Z` is before `…:00Z` and
 * offsets are not seen.
 *
 * @returns a negative number, zero or a positive number, as for `Array.sort`
 */
export function compareTimes(a: string, b: string): number {
  const [instantA, instantB] = [instantKeyOf(a), instantKeyOf(b)];
  return instantA !== null && instantB !== null ? compareTexts(instantA, instantB) : compareTexts(a, b);
}

/**
 * A key that sorts, byte by byte, as the instant does, for a column to index; null
 * when the text is not RFC 3339. Exact to any number of fraction digits. A leap
 * second is the second that follows it.
 */
export function instantKeyOf(time: string): string | null {
  if (!RFC_3339.test(time)) return null;
  // Digit by digit: every event has a time, and captures would take five times as long.
  const days = daysTo(100 * twoDigits(time, 0) + twoDigits(time, 2), twoDigits(time, 5), twoDigits(time, 8));
  const [hour, minute, second] = [twoDigits(time, 11), twoDigits(time, 14), twoDigits(time, 17)];
  const isLocal = time.charCodeAt(time.length - 1) <= NINE;
  const end = time.length - (isLocal ? OFFSET_LENGTH : 1);
  const offset = isLocal ? offsetAt(time, end) : 0;
  if (days === null || offset === null || hour > 23 || minute > 59 || second > 60) return null;
  const minutes = days * 1440 + hour * 60 + minute - offset;
  if (second === 60 && (((minutes + 1) % 1440) + 1440) % 1440 !== 0) return null;
  const seconds = String(minutes * 60 + second + KEY_EPOCH_SECONDS).padStart(KEY_DIGITS, "0");
  return `${seconds}.${time.slice(FRACTION_INDEX, endOfFraction(time, end))}`;
}

function twoDigits(time: string, at: number): number {
  return 10 * (time.charCodeAt(at) - ZERO) + time.charCodeAt(at + 1) - ZERO;
}

/** The days from the start of 1970 to a date, or null where there is no such date. */
function daysTo(year: number, month: number, day: number): number | null {
  // Date takes the first hundred years for others; the calendar repeats itself every 400.
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000 + (Math.floor(year / 400) - 5) * DAYS_IN_400_YEARS;
}

const DAYS_IN_400_YEARS = 146_097;

/** Minutes east of UTC, or null where there are no such. */
function offsetAt(time: string, at: number): number | null {
  const [hours, minutes] = [twoDigits(time, at + 1), twoDigits(time, at + 4)];
  if (hours > 23 || minutes > 59) return null;
  return (time.charCodeAt(at) === MINUS ? -1 : 1) * (60 * hours + minutes);
}

/** Where the fraction's last digit ends that counts. */
function endOfFraction(time: string, end: number): number {
  while (end > FRACTION_INDEX && time.charCodeAt(end - 1) === ZERO) end--;
  return end;
}

/** Orders two texts by code point, as their UTF-8 bytes are ordered. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// Surrogates stand for characters beyond all other code units.
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
