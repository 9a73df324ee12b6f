import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ByteUnits } from "../../src/json/byte-units.js";
import { NEAR } from "../../src/json/token-scanner.js";
import { WideUnits } from "../../src/json/wide-units.js";
import { planOf } from "../../src/parse/plan-of.js";
import { readText } from "../../src/parse/read-text.js";
import { anyJson, text } from "../../src/schemas/primitives.js";
import { readInUnits } from "../support/general-road.js";

const plan = planOf(z.object({ payload: anyJson() }));

/** Reads on the general road, in units of either size. */
function read(string: string) {
  const document = `{"payload":"${string}`;
  expect(readInUnits(ByteUnits, plan, document)).toEqual(readInUnits(WideUnits, plan, document));
  return readText({ plan, fastRead: () => undefined }, document, undefined);
}

const LENGTHS = Array.from({ length: 8 }, (_, i) => NEAR - 4 + i);

/** What a string can hold, and whether it may. */
const SOUND = [
  "",
  "é",
  "😀",
  "Ģ",
  "\u007f",
  "\u2028",
  String.raw`\n`,
  String.raw`\"`,
  String.raw`\\`,
  String.raw`\u00e9`,
];
const BROKEN = [
  "\n",
  "\u0000",
  "\u001f",
  String.raw`\x`,
  String.raw`\u12`,
  String.raw`\ud83d`,
  "\ud83d",
  "\ude00",
];

describe.each(LENGTHS)("strings of %i characters before what matters", (length) => {
  const before = "x".repeat(length);

  test.each(SOUND)("are read with %j", (part) => {
    for (const after of ["", "y", before, `${part}${before}${part}`]) {
      const string = `${before}${part}${after}`;
      expect(read(`${string}"}`)).toEqual({
        success: true,
        data: { payload: JSON.parse(`"${string}"`) as string },
      });
    }
  });

  test.each(BROKEN)("are refused with %j, where it stands", (part) => {
    for (const first of ["", String.raw`\n`]) {
      const long = issueOf(`${first}${before}${part}z"}`);
      const short = issueOf(`${first}x${part}z"}`);
      expect(long).toEqual({
        ...short,
        offset: short.offset + length - 1,
        column: short.column + length - 1,
      });
    }
  });

  test("are refused where the text ends", () => {
    for (const part of ["", "\\", "é", String.raw`\n`]) expect(read(before + part).success).toBe(false);
  });
});

test("strings with escapes end at the first quote that is none", () => {
  for (const before of ["", "x".repeat(NEAR), `${"x".repeat(NEAR)}\\\\`]) {
    for (let count = 0; count < 6; count++) {
      const string = `\\t${before}${"\\".repeat(count)}"`;
      const document = `{"payload":"${string}}`;
      expect(read(`${string}}`).success).toBe(count % 2 === 0);
      expect(read(`${string}"}`).success).toBe(count % 2 === 1);
      if (count % 2 === 0)
        expect(read(`${string}}`)).toEqual({ success: true, data: JSON.parse(document) as unknown });
    }
  }
});

test("a byte order mark and half a surrogate pair outside of strings are seen in units of either size", () => {
  for (const [document, code] of [
    ["\ufeff{}", "byte_order_mark"],
    ["\ud800{}", "lone_surrogate"],
    ["{\udc00}", "lone_surrogate"],
  ] as const) {
    for (const Units of [ByteUnits, WideUnits])
      expect(readInUnits(Units, plan, document).findings).toMatchObject([{ code }]);
  }
});

test("what was found ahead is not believed after going back", () => {
  const union = z.discriminatedUnion("type", [
    z.object({ type: z.literal("A"), note: text(), json: anyJson() }),
    z.object({ type: z.literal("B"), note: text(), json: anyJson() }),
  ]);
  const unionPlan = planOf(z.array(union));
  // Each part has a quote, a backslash or a control character where the other looks for its own.
  const notes = [0, 1, 40]
    .map((more) => "x".repeat(NEAR + more))
    .flatMap((x) => [x, `${x}\n`, `${x}"${x}`, `\t${x}`]);
  for (const note of notes) {
    for (const decoy of notes) {
      const value = { json: { type: "B", decoy }, note, type: "A" };
      for (const indent of ["", "\n"]) {
        const document = JSON.stringify([value, value], undefined, indent);
        for (const Units of [ByteUnits, WideUnits])
          expect(readInUnits(Units, unionPlan, document)).toEqual({ data: [value, value], findings: [] });
      }
    }
  }
});

function issueOf(string: string) {
  const result = read(string);
  if (result.success) throw new Error(`accepted ${JSON.stringify(string)}`);
  const { code, expected, received, offset, column } = result.error.issues[0] as {
    code: string;
    expected: string;
    received: string;
    offset: number;
    column: number;
  };
  return { code, expected, received, offset, column };
}
