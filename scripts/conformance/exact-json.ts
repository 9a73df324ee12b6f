import { I64_MIN, U64_MAX, type JsonValue } from "../../src/json/json-value.js";

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const MARKED = /^\0-?\d+$/;

/**
 * Reads JSON text as `JSON.parse` does, but keeps 64-bit integers exact, as
 * bigints. It shares nothing with the package's reader, so that it can judge it.
 */
export function parseExact(text: string): JsonValue {
  const marked = text.replace(TOKENS, (token) =>
    isBigInteger(token) ? JSON.stringify(`\0${token}`) : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && MARKED.test(value) ? BigInt(value.slice(1)) : value,
  ) as JsonValue;
}

/** The value as `JSON.parse` gives it: every number a double. */
export function withDoubles(value: JsonValue): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withDoubles);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDoubles(member)]));
}

function isBigInteger(token: string): boolean {
  if (!/^-?\d+$/.test(token) || Number.isSafeInteger(Number(token))) return false;
  const exact = BigInt(token);
  return exact >= I64_MIN && exact <= U64_MAX;
}
