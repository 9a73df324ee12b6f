import { expect, test } from "vitest";
import { BLANK_LINES, DAMAGES } from "../../scripts/ledger/damages.js";
import { ISSUE_CODES, readEnvelopeJson, safeParseEnvelopeJson } from "../../src/index.js";
import { exampleFile } from "./read-ledger.js";

const lines = splitLines(exampleFile("broken-ledger.ndjson"));

// Bytes, not text: one line is no UTF-8.
function splitLines(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (
    let start = 0, end = bytes.indexOf("\n");
    end !== -1;
    start = end + 1, end = bytes.indexOf("\n", start)
  )
    found.push(bytes.subarray(start, end));
  return found;
}

const numbered = lines.map((bytes, i) => ({ line: i + 1, bytes }));
const records = numbered.filter(({ line }) => !BLANK_LINES.includes(line));

test("exactly the damaged lines are refused, for exactly what was done to them", () => {
  const found = records.flatMap(({ line, bytes }) => {
    const result = safeParseEnvelopeJson(bytes);
    return result.success ? [] : result.error.issues.map(({ code, pointer }) => ({ line, code, pointer }));
  });
  expect(found).toEqual(DAMAGES.map(({ line, code, pointer }) => ({ line, code, pointer })));
});

test("each damaged line says what was done to it, in its event id", () => {
  for (const { line, name } of DAMAGES)
    expect(lines[line - 1]?.toString("utf8")).toContain(`{"event_id":"${name}"`);
});

test("blank lines hold white space only", () => {
  expect(BLANK_LINES.map((line) => lines[line - 1]?.toString("utf8").trim())).toEqual(
    BLANK_LINES.map(() => ""),
  );
});

test("every code that a line of text can have occurs", () => {
  const codes = new Set(Object.keys(ISSUE_CODES));
  // Only a JavaScript value has these, a text of half a gigabyte, or a line among others.
  for (const code of ["not_json", "precision_lost", "input_too_large", "line_too_long", "truncated_line"])
    codes.delete(code);
  expect(new Set(DAMAGES.map(({ code }) => code))).toEqual(codes);
});

test("an event of a later version is unknown, not invalid", () => {
  const unknown = records
    .filter(({ bytes }) => readEnvelopeJson(bytes).status === "unknown")
    .map(({ line }) => line);
  expect(unknown).toEqual(
    DAMAGES.filter(({ code }) => code === "unknown_event_type").map(({ line }) => line),
  );
  expect(unknown.length).toBe(2);
});
