import { describe, expect, test } from "vitest";
import * as z from "zod";
import { planOf } from "../../src/parse/plan.js";
import { readText } from "../../src/parse/read-text.js";
import { anyJson } from "../../src/schemas/primitives.js";

/** The general road. */
const road = { plan: planOf(z.object({ payload: anyJson() })), fastRead: () => undefined };

const read = (string: string) => readText(road, `{"payload":"${string}`, undefined);

/** Where strings are looked at in another way from there on. */
const EDGE = 128;

const LENGTHS = Array.from({ length: 8 }, (_, i) => EDGE - 4 + i);

/** What a string can hold, and whether it may. */
const SOUND = [
  "",
  "é",
  "😀",
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
