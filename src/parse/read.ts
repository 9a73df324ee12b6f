import { scan } from "../json/scanner.js";
import type { JsonObject } from "../json/json-value.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ContractError } from "./issue.js";
import { readString, readText, type TextReading } from "./read-text.js";
import { readValue } from "./read-value.js";
import { maxIssuesOf, type JsonText, type ParseOptions } from "./result.js";
import { envelopeTextRoad } from "./text-road.js";
import { envelopeValueRoad } from "./value-road.js";

/** A sound envelope around an event whose type this version does not know. */
export type UnknownEventEnvelope = Omit<ExperienceEventEnvelope, "event"> & {
  /** The event as it came, its integers exact. */
  event: JsonObject;
};

/** What an envelope turned out to be. */
export type EnvelopeReading =
  | { readonly status: "known"; readonly envelope: ExperienceEventEnvelope }
  | { readonly status: "unknown"; readonly type: string; readonly envelope: UnknownEventEnvelope }
  | { readonly status: "invalid"; readonly error: ContractError };

/** What an envelope in a JSON text turned out to be. */
export type EnvelopeJsonReading =
  | Exclude<EnvelopeReading, { status: "unknown" }>
  | {
      readonly status: "unknown";
      readonly type: string;
      readonly envelope: UnknownEventEnvelope;
      /** The event's own text, character for character. */
      readonly eventText: string;
    };

/**
 * Reads an envelope from a value, and tells events of a type that a later version
 * may have added (`unknown`) apart from events that are broken (`invalid`).
 */
export function readEnvelope(value: unknown, options?: ParseOptions): EnvelopeReading {
  const result = readValue(envelopeValueRoad(), value, options, true);
  if (!result.success) return { status: "invalid", error: result.error };
  if (result.unknownType === undefined)
    return { status: "known", envelope: result.data as ExperienceEventEnvelope };
  return { status: "unknown", type: result.unknownType, envelope: result.data as UnknownEventEnvelope };
}

/** Like {@link readEnvelope}, from JSON text. */
export function readEnvelopeJson(text: JsonText, options?: ParseOptions): EnvelopeJsonReading {
  return toReading(readText(envelopeTextRoad(), text, options, true));
}

/** Like {@link readEnvelopeJson}, from the text of UTF-8 bytes: offsets count bytes. */
export function readDecodedEnvelope(text: string, options?: ParseOptions): EnvelopeJsonReading {
  return toReading(readString(envelopeTextRoad(), text, true, maxIssuesOf(options), true));
}

function toReading(result: TextReading): EnvelopeJsonReading {
  if (!result.success) return { status: "invalid", error: result.error };
  if (result.unknownEvent === undefined)
    return { status: "known", envelope: result.data as ExperienceEventEnvelope };
  const { type, text: eventText } = result.unknownEvent;
  const event = scan(eventText, (scanner) => scanner.value()) as JsonObject;
  const envelope = { ...(result.data as UnknownEventEnvelope), event };
  return { status: "unknown", type, envelope, eventText };
}
