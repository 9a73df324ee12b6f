/**
 * Any JSON value, with integers exact: an integer is a `number` while it is
 * safe (|n| ≤ 2^53−1) and a `bigint` beyond, from −2^63 to 2^64−1. Numbers
 * outside that range are doubles.
 */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;

/** An object of JSON values, by key. */
export interface JsonObject {
  [key: string]: JsonValue;
}

export const U64_MAX = 2n ** 64n - 1n;
export const I64_MIN = -(2n ** 63n);

/** The reader stops at this many nested arrays and objects, counted from the document's root. */
export const MAX_DEPTH = 127;

const TWO_64 = 2 ** 64;
const TWO_63 = 2 ** 63;

/**
 * True for a `number` that stands for an integer JSON text would have given as a
 * `bigint`: whoever holds it as a `number` has probably rounded it. 2^64 is none:
 * there is no other way to hold it than as a `number`.
 */
export function isRoundedInteger(n: number): boolean {
  return n >= -TWO_63 && n < TWO_64 && Number.isInteger(n) && !Number.isSafeInteger(n);
}

/** An integer in its one form: a number while that is safe, a bigint beyond. */
export function narrow(integer: bigint): number | bigint {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}

/** A plain object or an object without prototype: what JSON objects look like in JavaScript. */
export function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype || prototype === null || isForeignObjectPrototype(prototype as object)
  );
}

// Objects from another realm (an iframe, node:vm) have a prototype of their own.
function isForeignObjectPrototype(prototype: object): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}

/** Sets a key as an own property, `__proto__` included, which assignment would take for the prototype. */
export function setOwn(target: object, key: string, value: unknown): void {
  if (key === "__proto__") {
    defineOwn(target, key, value);
  } else {
    try {
      (target as Record<string, unknown>)[key] = value;
    } catch {
      // A frozen prototype has a member of that name.
      defineOwn(target, key, value);
    }
  }
}

function defineOwn(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
