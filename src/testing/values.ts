import fc from "fast-check";
import {
  I64_MIN,
  isRoundedInteger,
  narrow,
  setOwn,
  U64_MAX,
  type JsonObject,
  type JsonValue,
} from "../json/json-value.js";

/** Strings that have broken readers before: keys of Object.prototype, NUL, line separators, characters beyond 16 bits. */
const AWKWARD_STRINGS = [
  "",
  "__proto__",
  "constructor",
  "toString",
  "type",
  "0",
  "null",
  "\0",
  "\u007f\u0080",
  "\u2028\u2029",
  "\ufeff",
  "\ufffd\uffff",
  "\u{1f600}\u{10ffff}",
  "e\u0301\u200d\u202e",
  '"\\/\b\f\n\r\t',
];

/** Any well-formed string. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit: "grapheme" }), weight: 4 },
  { arbitrary: fc.string({ unit: "binary" }), weight: 2 },
  { arbitrary: fc.constantFrom(...AWKWARD_STRINGS), weight: 1 },
);

const U64_EDGES = [
  0n,
  1n,
  2n ** 31n,
  2n ** 32n,
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 53n + 1n,
  2n ** 63n,
  U64_MAX,
];

/** Any 64-bit unsigned integer in its one form: a bigint only where a number is not exact. */
export const u64Arbitrary: fc.Arbitrary<number | bigint> = fc.oneof(
  { arbitrary: fc.nat(), weight: 3 },
  { arbitrary: fc.bigInt(0n, U64_MAX).map(narrow), weight: 2 },
  { arbitrary: fc.constantFrom(...U64_EDGES).map(narrow), weight: 1 },
);

const FLOAT_EDGES = [
  -0,
  0,
  1,
  -1,
  0.1,
  0.7,
  1e-7,
  1e15,
  1e16,
  1e21,
  5e-324,
  2.2250738585072014e-308,
  2 ** 53,
];

/** Any finite float between two limits, which it may not reach. */
export function floatArbitrary(min = -Infinity, max = Infinity): fc.Arbitrary<number> {
  const range = { min, max, minExcluded: true, maxExcluded: true, noNaN: true };
  return fc.oneof(
    { arbitrary: fc.double({ ...range, min: Math.max(min, -10), max: Math.min(max, 10) }), weight: 3 },
    { arbitrary: fc.double(range), weight: 2 },
    { arbitrary: fc.constantFrom(...FLOAT_EDGES.filter((edge) => edge > min && edge < max)), weight: 1 },
  );
}

// A whole number that a reader of JSON text would hold as a bigint is no canonical number.
const numberArbitrary: fc.Arbitrary<number | bigint> = fc.oneof(
  fc.integer(),
  floatArbitrary().map((value) => (isRoundedInteger(value) ? BigInt(value) : value)),
  fc.bigInt(I64_MIN, U64_MAX).map(narrow),
  fc.constantFrom(...U64_EDGES, -(2n ** 53n) - 1n, I64_MIN).map(narrow),
);

/** Any JSON value in canonical form. */
export const jsonArbitrary: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "json", withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false), numberArbitrary, textArbitrary),
    fc.array(tie("value"), { maxLength: 4 }),
    mapArbitrary(textArbitrary, tie("value"), 4) as fc.Arbitrary<JsonObject>,
  ),
})).value;

/** Any object with such keys and values, `__proto__` as an ordinary key included. */
export function mapArbitrary<T>(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<T>,
  maxLength = 5,
): fc.Arbitrary<Record<string, T>> {
  return fc.uniqueArray(fc.tuple(key, value), { maxLength, selector: ([name]) => name }).map((entries) => {
    const map: Record<string, T> = {};
    for (const [name, item] of entries) setOwn(map, name, item);
    return map;
  });
}
