import type * as z from "zod";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEvent } from "../types/event.js";
import { readText } from "./read-text.js";
import { readValue } from "./read-value.js";
import { unwrap, type JsonText, type ParseOptions, type ParseResult } from "./result.js";
import { envelopeTextRoad, eventTextRoad, textRoadOf } from "./text-road.js";
import { envelopeValueRoad, eventValueRoad } from "./value-road.js";

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
  return readText(textRoadOf(schema), text, options) as ParseResult<z.output<S>>;
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
  return readText(envelopeTextRoad(), text, options) as ParseResult<ExperienceEventEnvelope>;
}

/**
 * Reads an envelope from JSON text, exactly as {@link safeParseEnvelopeJson}, and returns it.
 *
 * @throws ContractError when the text is not an envelope
 */
export function parseEnvelopeJson(text: JsonText, options?: ParseOptions): ExperienceEventEnvelope {
  return unwrap(safeParseEnvelopeJson(text, options));
}

/** Reads a bare event, without its envelope, from JSON text. */
export function safeParseEventJson(text: JsonText, options?: ParseOptions): ParseResult<ExperienceEvent> {
  return readText(eventTextRoad(), text, options) as ParseResult<ExperienceEvent>;
}

/**
 * Reads a bare event, without its envelope, from JSON text, and returns it.
 *
 * @throws ContractError when the text is not an event
 */
export function parseEventJson(text: JsonText, options?: ParseOptions): ExperienceEvent {
  return unwrap(safeParseEventJson(text, options));
}

/**
 * Reads an envelope from a JavaScript value. Integers that were rounded on the
 * way are refused; what only the text shows, as `12.0`, a key that stands twice,
 * or whether 2^64 in free JSON was 2^64−1 in the text, can't be seen here.
 */
export function safeParseEnvelope(
  value: unknown,
  options?: ParseOptions,
): ParseResult<ExperienceEventEnvelope> {
  return readValue(envelopeValueRoad(), value, options) as ParseResult<ExperienceEventEnvelope>;
}

/**
 * Reads an envelope from a JavaScript value, as {@link safeParseEnvelope}, and returns it.
 *
 * @throws ContractError when the value is not an envelope
 */
export function parseEnvelope(value: unknown, options?: ParseOptions): ExperienceEventEnvelope {
  return unwrap(safeParseEnvelope(value, options));
}

/** Reads a bare event, without its envelope, from a JavaScript value. */
export function safeParseEvent(value: unknown, options?: ParseOptions): ParseResult<ExperienceEvent> {
  return readValue(eventValueRoad(), value, options) as ParseResult<ExperienceEvent>;
}

/**
 * Reads a bare event, without its envelope, from a JavaScript value, and returns it.
 *
 * @throws ContractError when the value is not an event
 */
export function parseEvent(value: unknown, options?: ParseOptions): ExperienceEvent {
  return unwrap(safeParseEvent(value, options));
}
