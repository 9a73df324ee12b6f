import { I64_MIN, U64_MAX } from "../../../src/json/json-value.js";

const INTEGER = /^-?\d+$/;

export interface Leeway {
  /** Floats may have the precision that they had in the text, before it was narrowed to an f32. */
  single: boolean;
  /** Keys that the contract doesn't know may be kept. */
  extraKeys: boolean;
}

/** Whether two JSON texts say the same: integers to the last digit, floats by value, keys in any order. */
export function sayTheSame(written: string, canonical: string, leeway: Leeway): boolean {
  return same(parse(written), parse(canonical), leeway);
}

/** Whether a JSON text has an integer that a double can't tell from its neighbours. */
export function hasUnsafeIntegers(text: string): boolean {
  return /"\\u0000-?\d/.test(mark(text));
}

/** Unsafe integers are marked as texts, for which no JSON text of the corpus has the character. */
function parse(text: string): unknown {
  return JSON.parse(mark(text));
}

function mark(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    isUnsafe(token) ? `"\\u0000${token}"` : token,
  );
}

/** Beyond 64 bits an integer is a float to the contract. */
function isUnsafe(token: string): boolean {
  if (!INTEGER.test(token) || Number.isSafeInteger(Number(token))) return false;
  return BigInt(token) >= I64_MIN && BigInt(token) <= U64_MAX;
}

function same(a: unknown, b: unknown, leeway: Leeway): boolean {
  if (isNumeric(a) && isNumeric(b) && (typeof b === "number" || (typeof a === "number" && leeway.single)))
    return sameFloat(valueOf(a), valueOf(b), leeway);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [written, canonical] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(canonical);
  if (!leeway.extraKeys && Object.keys(written).length !== keys.length) return false;
  return keys.every((key) => Object.hasOwn(written, key) && same(written[key], canonical[key], leeway));
}

/** Where the contract has a float, it may be printed like an integer. */
function sameFloat(a: number, b: number, { single }: Leeway): boolean {
  return a === b || (single && Math.fround(a) === Math.fround(b));
}

function isNumeric(value: unknown): value is number | string {
  return typeof value === "number" || (typeof value === "string" && value.startsWith("\0"));
}

function valueOf(value: number | string): number {
  return typeof value === "number" ? value : Number(value.slice(1));
}
