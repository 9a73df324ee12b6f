import type { JsonValue } from "../../src/json/json-value.js";
import { OPERATIONS, type Operation } from "./mutation-operations.js";

export type Path = readonly (string | number)[];

/** A document that differs from its original in one place. */
export interface Mutation {
  /** The name of the operation that made it. */
  operation: string;
  /** The place that changed: of a dropped or renamed member, where it was; of an added one, where it is. */
  path: Path;
  document: JsonValue;
}

/**
 * Every document that one operation makes of a JSON value at one place: all
 * operations at the root, then at each member or item, depth first.
 *
 * Lazy, since documents are many; deterministic, since equal input gives equal
 * output in equal order; pure, since the input stays as it is and the documents
 * share with it what they don't change. To change a document in two places, feed
 * a mutation's document in again.
 *
 * Values are those that JSON text has: integers of 64 bits beyond the safe range
 * are bigints, and strings may hold half a surrogate pair, as escapes can. Where
 * keys or like items change places, a document may equal the original.
 */
export function* mutations(
  original: JsonValue,
  operations: readonly Operation[] = OPERATIONS,
): Generator<Mutation> {
  for (const { path, value } of places(original)) {
    for (const operation of operations) {
      for (const change of operation.apply(value)) {
        yield {
          operation: operation.name,
          path: change.key === undefined ? path : [...path, change.key],
          document: replaceAt(original, path, change.value),
        };
      }
    }
  }
}

/** A value and where it stands in its document. */
export interface Place {
  path: Path;
  value: JsonValue;
}

/** Every value inside a JSON value with its path, itself first, depth first. */
export function* places(root: JsonValue): Generator<Place> {
  // Nested generators would pay for the depth at every value.
  const waiting: Place[] = [{ path: [], value: root }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    const { path, value } = place;
    if (typeof value !== "object" || value === null) continue;
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    for (const key of keys.reverse()) waiting.push({ path: [...path, key], value: valueAt(value, [key]) });
  }
}

export function valueAt(document: JsonValue, path: Path): JsonValue {
  let value = document;
  for (const key of path) value = (value as Record<string | number, JsonValue>)[key] as JsonValue;
  return value;
}

/** A copy of the document with another value at the path; what lies beside the path is shared. */
export function replaceAt(document: JsonValue, path: Path, value: JsonValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const replacement = replaceAt(valueAt(document, [key]), rest, value);
  if (Array.isArray(document)) return document.with(key as number, replacement);
  // Spread and computed keys make own properties, also of `__proto__`.
  return { ...(document as Record<string, JsonValue>), [key]: replacement };
}
