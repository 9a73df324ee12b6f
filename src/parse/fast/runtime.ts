import { U64_MAX } from "../../json/json-value.js";
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
    // The scanner takes it for granted that no surrogate stands alone.
    return text.slice(at, end.at).isWellFormed() ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}
