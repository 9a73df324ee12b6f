import type * as z from "zod";
import { locate } from "../json/position.js";
import { decodeUtf8 } from "../json/utf8.js";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import { ExperienceEventSchema } from "../schemas/event.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEvent } from "../types/event.js";
import type { ContractError } from "./issue.js";
import { planOf, type Field } from "./plan.js";
import { describeValue } from "./received.js";
import { reportText, reportValue, reportWhole } from "./report.js";
import { TextReader } from "./text-reader.js";
import { ValueReader } from "./value-reader.js";

/** How to parse. */
export interface ParseOptions {
  /** How many issues are listed at most: 100 unless given. Reading stops at the limit. */
  readonly maxIssues?: number;
}

export type ParseResult<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: ContractError };

/** JSON text: a string, or its UTF-8 bytes. */
export type JsonText = string | Uint8Array;

const DEFAULT_MAX_ISSUES = 100;

/**
 * Reads a JSON document as a schema of this contract wants it, exactly: what
 * Rust's reader refuses is refused, and integers keep all 64 bits (contract §1.0).
 *
 * @throws TypeError when the schema has parts that the contract does not use
 */
export function safeParseJson<S extends z.ZodType>(
  schema: S,
  text: JsonText,
  options?: ParseOptions,
): ParseResult<z.output<S>> {
  return readText(planOf(schema), text, options) as ParseResult<z.output<S>>;
}

/**
 * Like {@link safeParseJson}, but returns the value itself.
 *
 * @throws ContractError when the text is not a document of the schema
 * @throws TypeError when the schema has parts that the contract does not use
 */
export function parseJson<S extends z.ZodType>(
  schema: S,
  text: JsonText,
  options?: ParseOptions,
): z.output<S> {
  return unwrap(safeParseJson(schema, text, options));
}

/** Reads an envelope from JSON text. The fastest and the only wholly exact way in. */
export function safeParseEnvelopeJson(
  text: JsonText,
  options?: ParseOptions,
): ParseResult<ExperienceEventEnvelope> {
  return safeParseJson(ExperienceEventEnvelopeSchema, text, options);
}

/** @throws ContractError when the text is not an envelope */
export function parseEnvelopeJson(text: JsonText, options?: ParseOptions): ExperienceEventEnvelope {
  return unwrap(safeParseEnvelopeJson(text, options));
}

/** Reads a bare event, without its envelope, from JSON text. */
export function safeParseEventJson(text: JsonText, options?: ParseOptions): ParseResult<ExperienceEvent> {
  return safeParseJson(ExperienceEventSchema, text, options);
}

/** @throws ContractError when the text is not an event */
export function parseEventJson(text: JsonText, options?: ParseOptions): ExperienceEvent {
  return unwrap(safeParseEventJson(text, options));
}

/**
 * Reads an envelope from a JavaScript value. Integers that were rounded on the
 * way are refused; what only the text shows, as `12.0` or a key that stands
 * twice, can't be seen here.
 */
export function safeParseEnvelope(
  value: unknown,
  options?: ParseOptions,
): ParseResult<ExperienceEventEnvelope> {
  return readValue(
    planOf(ExperienceEventEnvelopeSchema),
    value,
    options,
  ) as ParseResult<ExperienceEventEnvelope>;
}

/** @throws ContractError when the value is not an envelope */
export function parseEnvelope(value: unknown, options?: ParseOptions): ExperienceEventEnvelope {
  return unwrap(safeParseEnvelope(value, options));
}

/** Reads a bare event, without its envelope, from a JavaScript value. */
export function safeParseEvent(value: unknown, options?: ParseOptions): ParseResult<ExperienceEvent> {
  return readValue(planOf(ExperienceEventSchema), value, options) as ParseResult<ExperienceEvent>;
}

/** @throws ContractError when the value is not an event */
export function parseEvent(value: unknown, options?: ParseOptions): ExperienceEvent {
  return unwrap(safeParseEvent(value, options));
}

function unwrap<T>(result: ParseResult<T>): T {
  if (!result.success) throw result.error;
  return result.data;
}

/** Reads a value with a plan. */
export function readValue(
  root: Field,
  value: unknown,
  options: ParseOptions | undefined,
  keepsUnknownEvent = false,
): ParseResult<unknown> & { unknownType?: string } {
  const reader = new ValueReader(maxIssuesOf(options), keepsUnknownEvent);
  let data: unknown;
  try {
    data = reader.read(root, value);
  } catch (cause) {
    // A getter or a proxy of the caller's threw: whatever the value is, it is not JSON.
    const error = reportWhole({
      code: "not_json",
      received: `a value that threw ${describeValue(cause)} when read`,
    });
    return { success: false, error };
  }
  if (reader.findings.length > 0)
    return { success: false, error: reportValue(reader.findings, reader.truncated) };
  return reader.unknownType === undefined
    ? { success: true, data }
    : { success: true, data, unknownType: reader.unknownType };
}

/** Reads a text with a plan. */
export function readText(
  root: Field,
  input: JsonText,
  options: ParseOptions | undefined,
  keepsUnknownEvent = false,
): ParseResult<unknown> & { unknownEvent?: { type: string; text: string } } {
  const decoded = decodeText(input);
  if (typeof decoded !== "string") return { success: false, error: decoded };
  const reader = new TextReader(decoded, maxIssuesOf(options), keepsUnknownEvent);
  const data = reader.read(root);
  if (reader.findings.length > 0) {
    const inBytes = typeof input !== "string";
    return { success: false, error: reportText(reader.findings, reader.truncated, decoded, inBytes) };
  }
  if (reader.unknownEvent === undefined) return { success: true, data };
  const { type, from, to } = reader.unknownEvent;
  return { success: true, data, unknownEvent: { type, text: decoded.slice(from, to) } };
}

function maxIssuesOf(options: ParseOptions | undefined): number {
  return Math.max(1, options?.maxIssues ?? DEFAULT_MAX_ISSUES);
}

/** The text of the input, or why it has none. */
function decodeText(input: JsonText): string | ContractError {
  if (typeof input === "string") return input;
  if (!(input instanceof Uint8Array)) {
    const expected = "JSON text as a string or as UTF-8 bytes";
    return reportWhole({ code: "not_json", expected, received: describeValue(input) });
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
