import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printFloat, printJson, printNumber, printString } from "../../src/json/stringify.js";
import type { JsonValue } from "../../src/json/json-value.js";
import { scan } from "../../src/json/scanner.js";
import { jsonArbitrary } from "../../src/testing/values.js";

describe("a string", () => {
  test("is escaped as JSON.stringify does, character by character", () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      if (character.isWellFormed() && printString(character) !== JSON.stringify(character))
        throw new Error(`U+${unit.toString(16)} is printed as ${printString(character)}`);
    }
  });

  test("is escaped as JSON.stringify does, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printString(text)).toBe(JSON.stringify(text));
      }),
    );
  });
});

describe("a float", () => {
  test.each([
    [0, "0.0"],
    [-0, "-0.0"],
    [1, "1.0"],
    [-5, "-5.0"],
    [0.5, "0.5"],
    [0.00001, "0.00001"],
    [0.0000099, "9.9e-6"],
    [1e-6, "1e-6"],
    [1.5e-7, "1.5e-7"],
    [5e-324, "5e-324"],
    [9007199254740992, "9007199254740992.0"],
    [9999999999999998, "9999999999999998.0"],
    [1e16, "1e+16"],
    [12345678901234567890, "1.2345678901234567e+19"],
    [1e21, "1e+21"],
    [-1e100, "-1e+100"],
    [Number.MAX_VALUE, "1.7976931348623157e+308"],
  ])("%s is %s", (value, text) => {
    expect(printFloat(value)).toBe(text);
  });

  test("is always read back as itself, and never as an integer", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = printFloat(value);
        expect(text).toMatch(/[.e]/);
        expect(JSON.parse(text)).toBe(value);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  [0, "0"],
  [-0, "-0.0"],
  [5, "5"],
  [1.5, "1.5"],
  [2 ** 53 - 1, "9007199254740991"],
  [2 ** 53, "9007199254740992.0"],
  [2 ** 64, "1.8446744073709552e+19"],
])("a number of free JSON, %s, is %s", (value, text) => {
  expect(printNumber(value)).toBe(text);
});

/** What a JSON value is printed as, part by part. */
function inParts(value: JsonValue): string {
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "string") return printString(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(inParts).join(",")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${printString(key)}:${inParts(item)}`)
    .join(",")}}`;
}

const NUMBERS = [
  0,
  -0,
  1,
  0.5,
  1e-5,
  -1e-5,
  0.0000099,
  1e-6,
  1e-7,
  5e-324,
  1e15,
  1e16,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e300,
];
const BIG = [2n ** 53n, 2n ** 64n - 1n, -(2n ** 63n)];

describe("a JSON value is printed as its parts are", () => {
  test.each([...NUMBERS, ...BIG])("with %s in it", (number) => {
    for (const value of [number, [number], { a: { b: [0, number] } }])
      expect(printJson(value)).toBe(inParts(value));
  });

  test("whatever it is", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    const values = fc.oneof(jsonArbitrary, fc.dictionary(fc.string(), fc.array(doubles)));
    fc.assert(
      fc.property(values, (value) => {
        expect(printJson(value)).toBe(inParts(value));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([Object, Array])("even where somebody gave %o a toJSON", ({ prototype }) => {
    Object.defineProperty(prototype, "toJSON", { value: () => "tampered", configurable: true });
    try {
      expect(printJson({ a: [{}] })).toBe('{"a":[{}]}');
    } finally {
      Reflect.deleteProperty(prototype, "toJSON");
    }
    expect(printJson({ toJSON: "own" })).toBe('{"toJSON":"own"}');
  });
});

test("any JSON value is printed so that it is read back as itself", () => {
  fc.assert(
    fc.property(jsonArbitrary, (value) => {
      expect(printJson(scan(printJson(value), (scanner) => scanner.value()))).toBe(printJson(value));
    }),
  );
});
