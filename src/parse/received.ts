import { isPlainObject } from "../json/json-value.js";
import { findLoneSurrogate } from "../json/lone-surrogate.js";
import { escapeUnits, UNPRINTABLE } from "../json/unprintable.js";

const SHOWN_LENGTH = 60;

/** A JavaScript value in a few words, for a message. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return shorten(JSON.stringify(value.slice(0, SHOWN_LENGTH)));
    case "bigint":
      return describeBigint(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : describeObject(value);
    case "undefined":
      return "undefined";
    default:
      return `a ${typeof value}`;
  }
}

/** The first half of a surrogate pair that stands alone in a string, as an escape. */
export function describeLoneSurrogate(text: string): string {
  return escapeUnits(text.charAt(findLoneSurrogate(text)));
}

const LARGEST_SHOWN = 10n ** BigInt(SHOWN_LENGTH - 1);

// Printing takes time quadratic in the length.
function describeBigint(value: bigint): string {
  return value < LARGEST_SHOWN && value > -LARGEST_SHOWN
    ? `${value}n`
    : `a bigint of ${SHOWN_LENGTH} digits or more`;
}

function describeObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    if (isPlainObject(value)) return "an object";
    const name = nameOfClass(value);
    return name === undefined ? "an object with a prototype of its own" : `an instance of ${shorten(name)}`;
  } catch {
    // A proxy of the caller's, which not even tells what it is.
    return "an object";
  }
}

function nameOfClass(value: object): string | undefined {
  const maker: unknown = value.constructor;
  const name: unknown = typeof maker === "function" ? maker.name : undefined;
  return typeof name === "string" && name !== "" && name !== "Object" ? name : undefined;
}

/** The value that starts at an index of a text, in a few words. */
export function describeTextAt(text: string, at: number): string {
  if (at >= text.length) return "the end of the text";
  const first = text[at] as string;
  if (first === "{") return "an object";
  if (first === "[") return "an array";
  const rest = text.slice(at, at + SHOWN_LENGTH + 1);
  if (first === "\\") return shorten(rest.slice(0, rest[1] === "u" ? 6 : 2));
  const token = first === '"' ? /^"(?:[^"\\]|\\.)*"?/s.exec(rest) : /^[-+\w.]+/.exec(rest);
  return shorten(token?.[0] ?? describeCharacter(text.codePointAt(at) as number));
}

function describeCharacter(codePoint: number): string {
  if (codePoint > 0x20 && codePoint < 0x7f) return `'${String.fromCodePoint(codePoint)}'`;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text as a message may show it: not too long, and nothing in it that isn't seen. */
export function shorten(text: string, length = SHOWN_LENGTH): string {
  const shown = text.length > length ? `${text.slice(0, length - 1)}\u2026` : text;
  // Mostly there is nothing of that, and to find it out takes longer than the rest of a message.
  return PLAIN.test(shown) ? shown : shown.replace(UNPRINTABLE, escapeUnits);
}

const PLAIN = /^[ -~\u2026]*$/;
