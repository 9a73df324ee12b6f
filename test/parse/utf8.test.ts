import { describe, expect, test } from "vitest";
import { safeParseJson, TimeRangeSchema } from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";

const encoder = new TextEncoder();

/** Ill-formed sequences (Unicode, table 3-7), each with what may stand behind it. */
const ILL_FORMED: [why: string, bytes: number[]][] = [
  ["a byte that starts nothing", [0xff]],
  ["a byte that starts nothing any more", [0xf8, 0x88, 0x80, 0x80, 0x80]],
  ["a continuation alone", [0x80]],
  ["the last continuation alone", [0xbf]],
  ["overlong forms in two bytes", [0xc0, 0xaf]],
  ["overlong forms in two bytes", [0xc1, 0xbf]],
  ["an overlong form in three bytes", [0xe0, 0x9f, 0xbf]],
  ["an overlong form in four bytes", [0xf0, 0x8f, 0xbf, 0xbf]],
  ["a high surrogate", [0xed, 0xa0, 0x80]],
  ["a low surrogate", [0xed, 0xbf, 0xbf]],
  ["a code point beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
  ["a lead beyond U+10FFFF", [0xf5, 0x80, 0x80, 0x80]],
  ["two bytes cut short", [0xc3]],
  ["three bytes cut short after one", [0xe2]],
  ["three bytes cut short after two", [0xe2, 0x82]],
  ["four bytes cut short after three", [0xf0, 0x9f, 0x98]],
  ["a lead behind a lead", [0xc3, 0xc3, 0xa9]],
  ["a third byte that is no continuation", [0xe2, 0x82, 0x41]],
  ["a fourth byte that is no continuation", [0xf0, 0x9f, 0x98, 0x41]],
  ["Latin-1", [0xe9]],
];

/** The first and last character of each length. */
const WELL_FORMED = [
  "\0",
  "\x7f",
  "\x80",
  "\u07ff",
  "\u0800",
  "\ud7ff",
  "\ue000",
  "\uffff",
  "\u{10000}",
  "\u{10ffff}",
];

function join(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...encoder.encode(part)] : part)),
  );
}

describe("bytes that are not UTF-8", () => {
  test.each(ILL_FORMED)("%s (%j) are refused where they start", (_why, bytes) => {
    const received = `0x${bytes[0]!.toString(16).toUpperCase()}`;
    const wanted = { code: "invalid_utf8", pointer: "", expected: "UTF-8", received };
    for (const [before, line, column] of [
      ["", 1, 1],
      ['{"start":"', 1, 11],
      [`{"é\u{1f600}":1,\r\n"start":"`, 2, 10],
    ] as const) {
      for (const after of ["", '"}', "é"]) {
        const issue = { ...wanted, line, column, offset: encoder.encode(before).length };
        expect(issuesOf(safeParseJson(TimeRangeSchema, join(before, bytes, after)))).toMatchObject([issue]);
      }
    }
  });

  test("are found behind characters of every length", () => {
    const before = `{"note":"${WELL_FORMED.join("")}`;
    const result = safeParseJson(TimeRangeSchema, join(before, [0xc3], '"}'));
    const offset = encoder.encode(before).length;
    expect(issuesOf(result)).toMatchObject([
      { code: "invalid_utf8", offset, column: 10 + WELL_FORMED.length },
    ]);
  });

  test("are refused as such wherever they stand, even where the text has ended or is broken already", () => {
    for (const before of ["{}", "{]", "nonsense", '{"start":1,'])
      expect(issuesOf(safeParseJson(TimeRangeSchema, join(before, [0xff])))).toMatchObject([
        { code: "invalid_utf8", offset: before.length },
      ]);
  });
});

test.each(WELL_FORMED.slice(1))("the character %j is read from bytes", (character) => {
  const data = { start: character, end: null };
  expect(safeParseJson(TimeRangeSchema, join(`{"start":"${character}"}`))).toEqual({ success: true, data });
});
