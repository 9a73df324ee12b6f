import { isDouble, type Field, type FloatPlan, type MapPlan, type Plan } from "../plan.js";

/*
 * Regular expressions for values in the form that Rust's writer prints. Each
 * matches only what is legal at its place and has one reading, so that a match is
 * a proof; what is legal but spelled otherwise just does not match.
 */

// No surrogates: their halves must be paired, and are rare.
const CHARACTERS = String.raw`[^"\\\x00-\x1f\ud800-\udfff]*`;
const PAIR = String.raw`[\ud800-\udbff][\udc00-\udfff]`;
const ESCAPE = String.raw`\\(?:["\\/bfnrt]|u(?:[0-9a-cA-CefEF][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))`;

/** The inside of a string. */
export const TEXT = `${CHARACTERS}(?:(?:${ESCAPE}|${PAIR})${CHARACTERS})*`;

const PLAIN_TEXT = `${CHARACTERS}(?:${PAIR}${CHARACTERS})*`;

/** The same pattern for texts without escapes, which takes less time. */
export function withoutEscapes(pattern: string): string {
  return pattern.replaceAll(TEXT, PLAIN_TEXT);
}

/**
 * Where alternatives meet. It never matches a character; but what follows a loop
 * V8 compiles once, and what follows alternatives up to ten times.
 */
export const MEETING = "(?:!^)*";

/** Integers; which of them fit into 64 bits is seen when they are converted. */
export const U64 = String.raw`0|[1-9]\d*`;

const DECIMAL = String.raw`-?(?:0|[1-9]\d{0,15})(?:\.\d{1,17})?`;

/** Floats far from the limit of their type, where no doubt about their range can be. */
export function floatPattern(plan: FloatPlan): string {
  return `${DECIMAL}(?:e${isDouble(plan) ? "[-+]?" : "-"}${String.raw`\d{1,2}`})?`;
}

// What may not follow leaves one way only to take a row of digits apart.
const NUMBER_ENDS = String.raw`(?![\d.eE])`;

/** Numbers that `JSON.parse` reads exactly: as an integer, each is a safe one. */
const PLAIN_NUMBER = String.raw`-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?(?:e-\d{1,2})?${NUMBER_ENDS}`;

/** Numbers that are sure to be within the range of a double. */
const SOUND_NUMBER = String.raw`-?(?:0|[1-9]\d{0,99})(?:\.\d{1,99})?(?:[eE][-+]?\d{1,2})?${NUMBER_ENDS}`;

/**
 * The pattern of free JSON that `JSON.parse` reads exactly, if it reads it at all:
 * of its tokens none can be misread, but whether they are in order is not looked at.
 *
 * @param levels how deep objects and lists may nest
 * @param isWanted whether the value is wanted; else its numbers may be any that are sound
 */
export function freeJsonPattern(levels: number, isWanted: boolean): string {
  const tokens = `"${TEXT}"|${isWanted ? PLAIN_NUMBER : SOUND_NUMBER}|true|false|null`;
  let containers = "";
  for (let level = 0; level < levels; level++) {
    containers = String.raw`|[{[](?:${tokens}|[:,]${containers})*[}\]]`;
  }
  return `(?:${tokens}${containers})`;
}

/** A pattern that takes a text literally. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Those of some names that stand for themselves between quotes. */
export function plainNames(names: Iterable<string>): string[] {
  return Array.from(names).filter((name) => JSON.stringify(name) === `"${name}"`);
}

/** A pattern that takes any of the names; such as are to be escaped are left to the general road. */
export function anyOf(names: Iterable<string>): string {
  const plain = plainNames(names);
  return plain.length === 0 ? NOTHING : plain.map(literalPattern).join("|");
}

/** Matches nowhere. */
const NOTHING = "(?!)";

/**
 * The pattern of a value that `JSON.parse` reads exactly, or undefined: no
 * integers, which it rounds, and no structs, in which it lets a key stand twice.
 */
export function plainPattern(plan: Plan): string | undefined {
  switch (plan.kind) {
    case "text":
      return `"${TEXT}"`;
    case "unit":
      return `"(?:${anyOf(plan.values)})"`;
    case "flag":
      return "(?:true|false)";
    case "float":
      return floatPattern(plan);
    case "list": {
      const item = plainFieldPattern(plan.element);
      return item === undefined ? undefined : String.raw`\[(?:${item}(?:,${item})*)?\]`;
    }
    case "map": {
      const member = memberPattern(plan);
      return member === undefined ? undefined : String.raw`\{(?:${member}(?:,${member})*)?\}`;
    }
    default:
      return undefined;
  }
}

/** The pattern of a map's key and value, likewise. */
export function memberPattern({ keys, value }: MapPlan): string | undefined {
  const pattern = plainFieldPattern(value);
  if (pattern === undefined) return undefined;
  return `"${keys === undefined ? TEXT : `(?:${anyOf(keys)})`}":${pattern}`;
}

/** The pattern of a field's value, likewise. */
export function plainFieldPattern(field: Field): string | undefined {
  const pattern = plainPattern(field.plan);
  return pattern !== undefined && field.nullable ? `(?:${pattern}|null)` : pattern;
}
