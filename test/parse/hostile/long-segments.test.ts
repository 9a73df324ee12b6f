import { deepStrictEqual } from "node:assert";
import { expect, test } from "vitest";
import * as z from "zod";
import { compileSkimmer } from "../../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../../src/parse/fast/fast-text.js";
import { MAX_LENGTH } from "../../../src/parse/fast/runtime.js";
import { planOf } from "../../../src/parse/plan-of.js";
import { anyJson, text } from "../../../src/schemas/primitives.js";

const FIELDS = {
  text,
  texts: () => z.array(text()),
  numbers: () => z.array(z.number()),
  map: () => z.record(z.string(), text()),
  json: anyJson,
};

/** Parts of values that take as many steps as there can be on as many characters. */
const PARTS: [field: keyof typeof FIELDS, open: string, part: string, close: string][] = [
  ["text", '"', "x", '"'],
  ["text", '"', String.raw`\n`, '"'],
  ["text", '"', "\u{1f600}", '"'],
  ["text", '"', String.raw`\u0041`, '"'],
  ["texts", "[", '"",', '""]'],
  ["texts", "[", String.raw`"\"",`, '""]'],
  ["numbers", "[", "0,", "0.5]"],
  ["map", "{", '"":"",', '"a":"b"}'],
  ["json", "[", "0,", "1]"],
  ["json", "[", "[],", "[]]"],
  ["json", "[[[[[[[[", '"",', '""]]]]]]]]'],
  ["json", "{", '"":{},', '"a":1}'],
  ["json", '{"a":[', String.raw`"\n",`, "1]}"],
];

test.each(PARTS)("a %s of %s%s… is no longer than an expression can match", (field, open, part, close) => {
  const plan = planOf(z.object({ long: FIELDS[field](), after: text() }));
  const frame = `{"long":${open}${close},"after":""}`.length;
  const document = (count: number) => `{"long":${open}${part.repeat(count)}${close},"after":""}`;
  const longest = Math.floor((MAX_LENGTH - frame) / part.length);
  const read = compileTextReader(plan);
  deepStrictEqual(read(document(longest)), JSON.parse(document(longest)));
  expect(read(document(longest + 1))).toBeUndefined();
  expect(compileSkimmer(plan, "tags")(document(longest), 0, { at: 0 })).toBeDefined();
});

test("what is broken at its very end is given up", () => {
  for (const [field, open, part, close] of PARTS) {
    const read = compileTextReader(planOf(z.object({ long: FIELDS[field](), after: text() })));
    const count = Math.floor((MAX_LENGTH - 100) / part.length);
    expect(read(`{"long":${open}${part.repeat(count)}${close}`)).toBeUndefined();
    expect(read(`{"long":${open}${part.repeat(count)}\u0000${close},"after":""}`)).toBeUndefined();
  }
});
