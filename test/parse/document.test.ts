import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  parseEnvelopeJson,
  parseEventJson,
  parseJson,
  readEnvelopeJson,
  safeParseEnvelopeJson,
  safeParseEventJson,
  safeParseJson,
  TimeRangeSchema,
  type JsonText,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";

const encoder = new TextEncoder();
const read = (text: JsonText) => safeParseJson(TimeRangeSchema, text);
const NOTHING = { success: true, data: { start: null, end: null } };

describe("around a document", () => {
  test.each(["{}", " {}", "{} ", "\t\r\n {\n}\r\n\t ", "{\t \r\n}", `${" ".repeat(1000)}{}\n\n`])(
    "JSON white space is fine: %j",
    (text) => {
      expect(read(text)).toEqual(NOTHING);
      expect(read(encoder.encode(text))).toEqual(NOTHING);
    },
  );

  test.each([
    ["\u00a0", "U+00A0"],
    ["\v", "U+000B"],
    ["\f", "U+000C"],
    ["\u2028", "U+2028"],
    ["\u3000", "U+3000"],
    ["\0", "U+0000"],
  ])("other white space is not: %j", (space, received) => {
    const before = { code: "invalid_syntax", received, line: 1, column: 1, offset: 0 };
    expect(issuesOf(read(`${space}{}`))).toMatchObject([before]);
    const behind = { code: "trailing_text", received, line: 2, column: 3, offset: 3 };
    expect(issuesOf(read(`\n{}${space}`))).toMatchObject([behind]);
  });

  test("a byte order mark is not, in a string or in bytes", () => {
    const issue = { code: "byte_order_mark", pointer: "", line: 1, column: 1, offset: 0 };
    expect(issuesOf(read("\ufeff{}"))).toMatchObject([issue]);
    expect(issuesOf(read(encoder.encode("\ufeff{}")))).toMatchObject([issue]);
    expect(issuesOf(read("\ufeff"))).toMatchObject([issue]);
  });

  test("a byte order mark further on is a character like any other", () => {
    expect(read('{"start":"\ufeff"}')).toMatchObject({ data: { start: "\ufeff" } });
    expect(issuesOf(read(" \ufeff{}"))).toMatchObject([{ code: "invalid_syntax", offset: 1 }]);
  });
});

describe("bytes", () => {
  const text = '{"start":"\u{1f600}é"}';
  const data = { start: "\u{1f600}é", end: null };

  test("are read like the text they encode", () => {
    const bytes = encoder.encode(text);
    expect(read(bytes)).toEqual({ success: true, data });
    expect(read(Buffer.from(bytes))).toEqual({ success: true, data });
  });

  test("may be a part of a larger buffer, or shared", () => {
    const bytes = encoder.encode(`xx${text}yy`);
    expect(read(bytes.subarray(2, -2))).toEqual({ success: true, data });
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length - 4));
    shared.set(bytes.subarray(2, -2));
    expect(read(shared)).toEqual({ success: true, data });
  });

  test("may come from another realm, as under a test runner or in a frame", () => {
    const foreign = runInNewContext("Uint8Array.from(list)", {
      list: [...encoder.encode(text)],
    }) as Uint8Array;
    expect(foreign).not.toBeInstanceOf(Uint8Array);
    expect(read(foreign)).toEqual({ success: true, data });
  });
});

describe("what is neither a string nor bytes", () => {
  const OTHERS: [given: unknown, received: string][] = [
    [undefined, "undefined"],
    [null, "null"],
    [5, "5"],
    [true, "true"],
    [{}, "an object"],
    [[], "an array"],
    [new String("{}"), "an instance of String"],
    [encoder.encode("{}").buffer, "an instance of ArrayBuffer"],
    [new Uint16Array(2), "an instance of Uint16Array"],
    [new DataView(new ArrayBuffer(2)), "an instance of DataView"],
    [() => "{}", "a function"],
    [Symbol("{}"), "a symbol"],
    [{ [Symbol.toStringTag]: "Uint8Array" }, "an object"],
    [new Proxy(new Uint8Array(2), {}), "an instance of Uint8Array"],
  ];

  test.each(OTHERS.map(([given, received]) => ({ received, given: () => given })))(
    "is refused: $received",
    ({ received, given }) => {
      const hint = /^an (?:object|array)$/.test(received)
        ? " The functions that read values have names without Json."
        : "";
      const issue = {
        code: "invalid_type",
        pointer: "",
        path: [],
        message: `Expected JSON text as a string or as UTF-8 bytes, got ${received}.${hint}`,
        expected: "JSON text as a string or as UTF-8 bytes",
        received,
      };
      expect(issuesOf(read(given() as string))).toEqual([issue]);
      expect(issuesOf(safeParseEnvelopeJson(given() as string))).toEqual([issue]);
      expect(issuesOf(safeParseEventJson(given() as string))).toEqual([issue]);
      expect(readEnvelopeJson(given() as string)).toMatchObject({
        status: "invalid",
        error: { issues: [issue] },
      });
      for (const parse of [parseEnvelopeJson, parseEventJson, parseJson.bind(null, TimeRangeSchema)]) {
        expect(() => (parse as (text: string) => unknown)(given() as string)).toThrow(
          expect.objectContaining({ name: "ContractError", issues: [issue] }),
        );
      }
    },
  );
});
