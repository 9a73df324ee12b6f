const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** So that no moment RFC 3339 can name, offsets included, is before second 0: one day before year 0. */
const KEY_EPOCH_SECONDS = 62_167_219_200 + 86_400;
const KEY_DIGITS = 12;

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
  const match = RFC_3339.exec(time);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as Six;
  const [, , , , , , , fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = match;
  if (hour > 23 || minute > 59 || second > 60 || +offsetHour > 23 || +offsetMinute > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const offset = (sign === "-" ? -1 : 1) * (+offsetHour * 60 + +offsetMinute);
  const minutes = date.getTime() / 60_000 + hour * 60 + minute - offset;
  if (second === 60 && (((minutes + 1) % 1440) + 1440) % 1440 !== 0) return null;
  const seconds = String(minutes * 60 + second + KEY_EPOCH_SECONDS).padStart(KEY_DIGITS, "0");
  return `${seconds}.${fraction.replace(/0+$/, "")}`;
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

type Six = [number, number, number, number, number, number];

// Surrogates stand for characters beyond all other code units.
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
