import { locate } from "../json/position.js";
import { scan } from "../json/scanner.js";
import { decodeUtf8, isBytes } from "../json/utf8.js";
import { VALUE_HINT } from "./finding.js";
import type { ContractError } from "./issue.js";
import type { Field } from "./plan.js";
import { describeValue } from "./received.js";
import { reportText, reportWhole } from "./report.js";
import { maxIssuesOf, type JsonText, type ParseOptions, type ParseResult } from "./result.js";
import type { TextRoad } from "./text-road.js";
import { TextReader } from "./text-reader.js";

/** What was read from a text; of an event whose type is unknown, also its own text. */
export type TextReading = ParseResult<unknown> & { unknownEvent?: { type: string; text: string } };

/** Reads a text the way a schema leads: fast where it has the usual form, exactly in any case. */
export function readText(
  road: TextRoad,
  input: JsonText,
  options: ParseOptions | undefined,
  keepsUnknownEvent = false,
): TextReading {
  const maxIssues = maxIssuesOf(options);
  if (typeof input === "string") return readString(road, input, false, maxIssues, keepsUnknownEvent);
  const text = decodeBytes(input);
  if (typeof text !== "string") return { success: false, error: text };
  return readString(road, text, true, maxIssues, keepsUnknownEvent);
}

/** @param inBytes true for the text of UTF-8 bytes, of which offsets count bytes */
export function readString(
  road: TextRoad,
  text: string,
  inBytes: boolean,
  maxIssues: number,
  keepsUnknownEvent: boolean,
): TextReading {
  const data = road.fastRead(text);
  if (data !== undefined) return { success: true, data };
  return readAnyString(road.plan, text, inBytes, maxIssues, keepsUnknownEvent);
}

/** The general road: reads a text in any form. */
function readAnyString(
  plan: Field,
  text: string,
  inBytes: boolean,
  maxIssues: number,
  keepsUnknownEvent: boolean,
): TextReading {
  const { reader, data } = scan(text, (scanner) => {
    const reader = new TextReader(scanner, maxIssues, keepsUnknownEvent);
    return { reader, data: reader.read(plan) };
  });
  if (reader.findings.length > 0) {
    return { success: false, error: reportText(reader.findings, reader.truncated, text, inBytes) };
  }
  if (reader.unknownEvent === undefined) return { success: true, data };
  const { type, from, to } = reader.unknownEvent;
  return { success: true, data, unknownEvent: { type, text: text.slice(from, to) } };
}

/** The text of the input, or why it has none. */
function decodeBytes(input: unknown): string | ContractError {
  if (!isBytes(input)) {
    const expected = "JSON text as a string or as UTF-8 bytes";
    const received = describeValue(input);
    const finding = { code: "invalid_type", expected, received } as const;
    const isJson = received === "an object" || received === "an array";
    return reportWhole(isJson ? { ...finding, hint: VALUE_HINT } : finding);
  }
  let decoded: ReturnType<typeof decodeUtf8>;
  try {
    decoded = decodeUtf8(input);
  } catch {
    return reportWhole({ code: "input_too_large", expected: "a text that fits into a JavaScript string" });
  }
  if (typeof decoded === "string") return decoded;
  return invalidUtf8(input, decoded.invalidAt);
}

function invalidUtf8(bytes: Uint8Array, at: number): ContractError {
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, at));
  const [place] = locate(before, [before.length], true);
  const received = `0x${(bytes[at] as number).toString(16).toUpperCase().padStart(2, "0")}`;
  return reportWhole({ code: "invalid_utf8", expected: "UTF-8", received }, place);
}
