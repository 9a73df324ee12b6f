import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { MAX_DEPTH } from "../../src/json/json-value.js";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { planOf } from "../../src/parse/plan.js";
import { readText } from "../../src/parse/read-text.js";
import { stringifyJson } from "../../src/parse/stringify.js";
import { anyJson, text } from "../../src/schemas/primitives.js";
import { jsonArbitrary } from "../../src/testing/values.js";

const plan = planOf(z.object({ payload: anyJson(), after: text() }));
const read = compileTextReader(plan);
const skim = compileSkimmer(plan, "tags");

/** Has free JSON read on both roads, and passed over; returns whether the fast one took it. */
function isTaken(spelled: string): boolean {
  const document = `{"payload":${spelled},"after":"z"}`;
  const fast = read(document);
  const general = readText({ plan, fastRead: () => undefined }, document, undefined);
  if (fast !== undefined) deepStrictEqual({ success: true, data: fast }, general);
  expect(skim(document, 0, { at: 0 }) !== undefined).toBe(fast !== undefined);
  return fast !== undefined;
}

function nested(levels: number, open: string, close: string): string {
  return open.repeat(levels) + "1" + close.repeat(levels);
}

describe("free JSON is read alike on both roads", () => {
  test.each(Array.from({ length: 12 }, (_, levels) => levels))("%i levels deep", (levels) => {
    expect(isTaken(nested(levels, "[", "]"))).toBe(true);
    expect(isTaken(nested(levels, '{"a":', "}"))).toBe(true);
    expect(isTaken(`{"a":[true,${nested(levels, '[{"b":2,"c":', "}]")},{}],"d":[]}`)).toBe(true);
  });

  test("as deep as documents may nest, and no deeper", () => {
    // One level is the document's own.
    for (const [open, close] of [["[", "]"] as const, ['{"a":', "}"] as const]) {
      expect(isTaken(nested(MAX_DEPTH - 1, open, close))).toBe(true);
      expect(isTaken(nested(MAX_DEPTH, open, close))).toBe(false);
    }
  });

  test.each([14, 15, 16, 17, 18, 19, 20, 21])("integers and fractions of %i digits", (digits) => {
    const nines = "9".repeat(digits);
    for (const number of [nines, `-${nines}`, `0.${nines}`, `${nines}.5`, `1${"0".repeat(digits - 1)}`])
      for (const power of ["", "e-1", "e-99", "e-300", "e1", "E-1"])
        expect(isTaken(`[${number}${power}]`)).toBe(true);
  });

  test.each([
    ...["{]", "[}", '{"a":1]', '{"a":[1}}', "[[1}]", "[", "{", '{"a":[1]', "[1]]", "{}}"],
    ...['{"a"}', '{"a":}', "{1}", "{:1}", '{"a":1,}', '{"a" 1}', '{"a":1:2}', '{"a":1,2}', "{[]:1}", "{,}"],
    ...[
      "[1,]",
      "[,1]",
      "[1,,2]",
      "[1:2]",
      '["a":1]',
      "[1 2]",
      '["a""b"]',
      "[truefalse]",
      "[1-2]",
      "[[][]]",
      "[:]",
    ],
    ...[
      "01",
      "-",
      "1.",
      ".5",
      "+1",
      "1e",
      "1e-",
      "0x1",
      "1.5.5",
      "1_0",
      "--1",
      "NaN",
      "Infinity",
      "nul",
      "True",
    ],
    ...["1e400", "-1e400", "1e-1e1", "9".repeat(400), `0.${"0".repeat(400)}1e999`],
    ...[
      '"\u0001"',
      '"\\x41"',
      '"\\u12"',
      '"\\ud83d"',
      '"\\ude00\\ud83d"',
      '"\ud83d"',
      '{"\ude00":1}',
      "'a'",
      '"a',
    ],
  ])("and refused alike: %s", (spelled) => {
    for (const payload of [spelled, `[${spelled}]`, `{"a":${spelled}}`, `[[{"a":{"b":[1,${spelled}]}}]]`])
      expect(isTaken(payload)).toBe(false);
  });

  test("in pieces put together at random", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"a"',
      '"__proto__"',
      '"a":',
      "1",
      "-2.5",
      "true",
    );
    let taken = 0;
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), (parts) => {
        if (isTaken(parts.join(""))) taken++;
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  test("with one character of it changed", () => {
    const characters = Array.from('{}[]:,"\\0159.-eE tfn\ud83d');
    let refused = 0;
    fc.assert(
      fc.property(jsonArbitrary, fc.nat(), fc.constantFrom("", ...characters), (value, seed, character) => {
        const spelled = stringifyJson(value);
        expect(isTaken(spelled)).toBe(true);
        const at = seed % spelled.length;
        if (!isTaken(spelled.slice(0, at) + character + spelled.slice(at + 1))) refused++;
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});
