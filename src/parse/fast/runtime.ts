import { setOwn, U64_MAX } from "../../json/json-value.js";
import { Scanner, SyntaxFault } from "../../json/scanner.js";

/** What the generated readers call. */

/** True when nothing but JSON's white space follows an index. */
export function isBlank(text: string, at: number): boolean {
  return /^[ \t\r\n]*$/.test(text.slice(at));
}

export function unescapeText(text: string): string {
  return text.includes("\\") ? (JSON.parse(`"${text}"`) as string) : text;
}

/** Thrown to give up a reading from within an expression. */
export const GIVE_UP = Symbol("give up");

export function toInteger(digits: string): number | bigint {
  const value = Number(digits);
  if (value <= Number.MAX_SAFE_INTEGER) return value;
  const integer = BigInt(digits);
  if (integer > U64_MAX) throw GIVE_UP;
  return integer;
}

/** The texts of an array that holds nothing but strings: `","` can only stand between two of them. */
export function toTexts(list: string, hasEscapes: boolean): string[] {
  if (hasEscapes && list.includes("\\")) return JSON.parse(list) as string[];
  return list === "[]" ? [] : list.slice(2, -2).split('","');
}

/** The members of an object that holds nothing but strings. */
export function toTextMap(map: string, hasEscapes: boolean): Record<string, string> {
  if (hasEscapes && map.includes("\\")) return JSON.parse(map) as Record<string, string>;
  const object: Record<string, string> = {};
  // Split at the quotes, every fourth part is a key, and the value is the next but one.
  const parts = map.split('"');
  for (let i = 1; i < parts.length; i += 4) setOwn(object, parts[i] as string, parts[i + 2]);
  return object;
}

/** Where the value read last by `scanValue` ends. */
export interface ScanEnd {
  at: number;
}

/** Reads free JSON at an index, or returns undefined when it is broken. */
export function scanValue(text: string, at: number, depth: number, end: ScanEnd): unknown {
  const scanner = new Scanner(text);
  scanner.pos = at;
  scanner.depth = depth;
  try {
    const value = scanner.value();
    end.at = scanner.pos;
    return value;
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}
