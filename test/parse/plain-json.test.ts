import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { MAX_DEPTH } from "../../src/json/json-value.js";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { JSON_LEVELS } from "../../src/parse/fast/nesting.js";
import { planOf } from "../../src/parse/plan-of.js";
import { readText } from "../../src/parse/read-text.js";
import { stringifyJson } from "../../src/parse/stringify.js";
import { anyJson, text } from "../../src/schemas/primitives.js";
import { jsonArbitrary } from "../../src/testing/values.js";

const plan = planOf(z.object({ payload: anyJson(), after: text() }));
const read = compileTextReader(plan);
const skim = compileSkimmer(plan, "tags");

/** Has free JSON read on both roads, and passed over. Returns which of them took it. */
function roadsOf(spelled: string): "both" | "general" | "none" {
  const document = `{"payload":${spelled},"after":"z"}`;
  const fast = read(document);
  const general = readText({ plan, fastRead: () => undefined }, document, undefined);
  const skimmed = skim(document, 0, { at: 0 });
  if (fast !== undefined) {
    deepStrictEqual({ success: true, data: fast }, general);
    expect(skimmed).toBeDefined();
  }
  if (skimmed !== undefined) {
    expect(general.success).toBe(true);
    expect(skimmed).toEqual({ payload: null, after: null });
  }
  return fast !== undefined ? "both" : general.success ? "general" : "none";
}

/** Values that nest so deep. */
function deep(levels: number): string[] {
  const nested = (open: string, close: string) => open.repeat(levels) + "1" + close.repeat(levels);
  const mixed = `${'[{"a":true,"b":'.repeat(levels >> 1)}${levels % 2 === 0 ? "1" : "[]"}${"},2]".repeat(levels >> 1)}`;
  return [nested("[", "]"), nested('{"a":', "}"), mixed];
}

/** Numbers of the same digits. */
function numbers(digits: string): string[] {
  return [digits, `-${digits}`, `${digits}.5`, `${digits}e-1`, `[${digits},-${digits}.25e-99]`];
}

describe("free JSON is read alike on both roads", () => {
  test.each([0, 1, 2, 7, 8])("%i levels deep", (levels) => {
    for (const spelled of deep(levels)) expect(roadsOf(spelled)).toBe("both");
  });

  test.each([9, 10, 126])("%i levels deep, which takes the general road", (levels) => {
    for (const spelled of deep(levels)) expect(roadsOf(spelled)).toBe("general");
  });

  test("as deep as documents may nest, and no deeper", () => {
    // One level is the document's own.
    for (const spelled of deep(MAX_DEPTH)) expect(roadsOf(spelled)).toBe("none");
  });

  test.each([118, 119, 120])(
    "inside of %i objects of a schema, only as deep as documents may nest",
    (levels) => {
      const around = Array.from({ length: levels });
      const schema = around.reduce<z.ZodType>((inner) => z.object({ a: inner }), anyJson());
      const inner = planOf(schema);
      const document = (json: number) => `${'{"a":'.repeat(levels)}${deep(json)[0]}${"}".repeat(levels)}`;
      for (const json of [0, 7, 8]) {
        const sound = levels + json <= MAX_DEPTH;
        const isTaken = levels + JSON_LEVELS <= MAX_DEPTH;
        for (const taken of [
          compileTextReader(inner)(document(json)),
          compileSkimmer(inner, "tags")(document(json), 0, { at: 0 }),
        ])
          expect(taken !== undefined).toBe(isTaken);
        expect(readText({ plan: inner, fastRead: () => undefined }, document(json), undefined).success).toBe(
          sound,
        );
      }
    },
  );

  test.each([1, 14, 15])("numbers of %i digits", (digits) => {
    for (const number of numbers("9".repeat(digits))) expect(roadsOf(number)).toBe("both");
    for (const power of ["", "e-1"]) expect(roadsOf(`-0.${"9".repeat(digits)}${power}`)).toBe("both");
  });

  test.each([16, 17, 19, 20, 21, 300])("numbers of %i digits, which take the general road", (digits) => {
    for (const number of numbers("9".repeat(digits))) expect(roadsOf(number)).toBe("general");
  });

  test.each([
    "1e5",
    "1E-1",
    "1.5e+3",
    "1e-100",
    `0.${"3".repeat(18)}`,
    String.raw`"\ud83d\ude00"`,
    "[ 1]",
    "{} ",
  ])("%s, which takes the general road", (spelled) => {
    expect(roadsOf(spelled)).toBe("general");
    expect(roadsOf(`[[${spelled}]]`)).toBe("general");
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
      expect(roadsOf(payload)).toBe("none");
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
        if (roadsOf(parts.join("")) === "both") taken++;
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
        expect(roadsOf(spelled)).not.toBe("none");
        const at = seed % spelled.length;
        if (roadsOf(spelled.slice(0, at) + character + spelled.slice(at + 1)) === "none") refused++;
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});
