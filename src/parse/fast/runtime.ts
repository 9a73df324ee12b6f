import { readU64 } from "../../json/decimal.js";
import { setOwn, type JsonValue } from "../../json/json-value.js";
import { hasIrregexp } from "./irregexp.js";
import { JSON_LEVELS } from "./nesting.js";
import { freeJsonPattern } from "./patterns.js";

/*
 * What the generated readers call, by the names that they call it by.
 */

export { readDecimal } from "../../json/decimal.js";
export { setOwn } from "../../json/json-value.js";
export { unitAt } from "../../json/units.js";
export { TEXT } from "./patterns.js";
export { Segment } from "./segment.js";

/** Longer texts could exceed the stack of a regular expression engine. */
export const MAX_LENGTH = 1 << 20;

/** Longer texts are read sooner on the general road, where the engine is another than Irregexp. */
const MAX_LENGTH_ELSEWHERE = 1 << 13;

/** How long a text may be for the fast road. */
export function longestText(): number {
  return hasIrregexp() ? MAX_LENGTH : MAX_LENGTH_ELSEWHERE;
}

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

/** The same for strings. */
export function addStrings(list: unknown[], rest: string): unknown[] {
  if (rest.includes("\\")) return addItems(list, rest);
  for (const string of stringsIn(rest)) list.push(string);
  return list;
}

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
  const strings = stringsIn(rest);
  for (let i = 0; i < strings.length; i += 2) setOwn(map, strings[i] as string, strings[i + 1]);
  return map;
}

/** What stands between the quotes of a text: no escape may hide one, and one character is between two strings. */
function stringsIn(text: string): string[] {
  const strings: string[] = [];
  for (let from = 2; from < text.length;) {
    const to = text.indexOf('"', from);
    strings.push(text.slice(from, to));
    from = to + 3;
  }
  return strings;
}

/** Thrown to give up a reading from within an expression. */
export const GIVE_UP = Symbol("give up");

export function toInteger(digits: string): number | bigint {
  const integer = readU64(digits);
  if (integer === undefined) throw GIVE_UP;
  return integer;
}

/** Matches free JSON that {@link readFreeJson} can read: none, where that would take too long. */
export function freeJson(isWanted: boolean): RegExp {
  if (!hasIrregexp()) return /(?!)/y;
  return new RegExp(freeJsonPattern(JSON_LEVELS, isWanted), "y");
}

/**
 * Reads free JSON at an index, or returns undefined when it is broken or not plain.
 *
 * @param plain matches where `JSON.parse` reads the value as exactly as it is wanted, if it reads it at all
 */
export function readFreeJson(text: string, at: number, plain: RegExp): JsonValue | undefined {
  plain.lastIndex = at;
  if (!plain.test(text)) return undefined;
  try {
    return JSON.parse(text.slice(at, plain.lastIndex)) as JsonValue;
  } catch {
    return undefined;
  }
}
