import { readU64 } from "../../json/decimal.js";
import { setOwn, type JsonValue } from "../../json/json-value.js";
import { scan, SyntaxFault } from "../../json/scanner.js";

/** What the generated readers call. */

/** True when nothing but JSON's white space follows an index. */
export function isBlank(text: string, at: number): boolean {
  return /^[ \t\r\n]*$/.test(text.slice(at));
}

/** Adds to a list the items of a text that are left of it. */
export function addItems(list: unknown[], rest: string): unknown[] {
  if (rest === "") return list;
  const items = JSON.parse(`[0${rest}]`) as unknown[];
  for (let i = 1; i < items.length; i++) list.push(items[i]);
  return list;
}

/** The same for strings, which are cut out where no escape can hide a quote. */
export function addStrings(list: unknown[], rest: string): unknown[] {
  if (rest.includes("\\")) return addItems(list, rest);
  for (let from = FIRST_STRING; from < rest.length;) {
    const to = rest.indexOf('"', from);
    list.push(rest.slice(from, to));
    from = to + NEXT_STRING;
  }
  return list;
}

/** How far the first string is behind the start of what is left: a comma and a quote. */
const FIRST_STRING = 2;

/** How far the next string is behind the end of one: its quote, a comma or a colon, and a quote. */
const NEXT_STRING = 3;

export function addMember(map: object, key: string, value: unknown): object {
  setOwn(map, key, value);
  return map;
}

/** Adds to a map the members of a text that are left of it. */
export function addMembers(map: object, rest: string): object {
  if (rest === "") return map;
  const members = JSON.parse(`{${rest.slice(1)}}`) as Record<string, unknown>;
  for (const key of Object.keys(members)) setOwn(map, key, members[key]);
  return map;
}

/** The same for maps of strings. */
export function addStringMembers(map: object, rest: string): object {
  if (rest.includes("\\")) return addMembers(map, rest);
  for (let from = FIRST_STRING; from < rest.length;) {
    const endOfKey = rest.indexOf('"', from);
    const value = endOfKey + NEXT_STRING;
    const endOfValue = rest.indexOf('"', value);
    setOwn(map, rest.slice(from, endOfKey), rest.slice(value, endOfValue));
    from = endOfValue + NEXT_STRING;
  }
  return map;
}

/** Thrown to give up a reading from within an expression. */
export const GIVE_UP = Symbol("give up");

export function toInteger(digits: string): number | bigint {
  const integer = readU64(digits);
  if (integer === undefined) throw GIVE_UP;
  return integer;
}

/** Where the value read last by `readFreeJson` ends. */
export interface ReadingEnd {
  at: number;
}

/**
 * Reads free JSON at an index, or returns undefined when it is broken.
 *
 * @param plain matches where `JSON.parse` reads the value exactly, if it reads it at all
 */
export function readFreeJson(
  text: string,
  at: number,
  depth: number,
  end: ReadingEnd,
  plain: RegExp,
): JsonValue | undefined {
  plain.lastIndex = at;
  if (!plain.test(text)) return scanFreeJson(text, at, depth, end);
  end.at = plain.lastIndex;
  try {
    return JSON.parse(text.slice(at, end.at)) as JsonValue;
  } catch {
    return undefined;
  }
}

/** How much of a text is looked at first for the value that starts there: most are shorter. */
const NEAR = 256;

/** What is wrong so close to the end of what is looked at may come from its having been cut there: a pair of escapes takes twelve. */
const CUT = 12;

/** Reads free JSON in any form. */
function scanFreeJson(text: string, at: number, depth: number, end: ReadingEnd): JsonValue | undefined {
  for (let length = NEAR; ; length *= 16) {
    const near = text.slice(at, at + length);
    const isRest = at + length >= text.length;
    const found = scanNear(near, depth);
    if (found instanceof SyntaxFault) {
      if (isRest || found.at <= near.length - CUT) return undefined;
    } else if (isRest || found.length < near.length) {
      end.at = at + found.length;
      // The scanner takes it for granted that no surrogate stands alone.
      const isWellFormed = found.isWellFormed || near.slice(0, found.length).isWellFormed();
      return isWellFormed ? found.value : undefined;
    }
  }
}

/** The value at a text's start and its length there, or what is wrong with it. */
function scanNear(
  near: string,
  depth: number,
): { value: JsonValue; length: number; isWellFormed: boolean } | SyntaxFault {
  try {
    return scan(near, (scanner) => {
      scanner.depth = depth;
      return { value: scanner.value(), length: scanner.pos, isWellFormed: scanner.isWellFormed };
    });
  } catch (error) {
    if (error instanceof SyntaxFault) return error;
    throw error;
  }
}
