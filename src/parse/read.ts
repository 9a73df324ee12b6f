import { Scanner } from "../json/scanner.js";
import type { JsonObject } from "../json/json-value.js";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEventKind } from "../types/event.js";
import type { ContractError } from "./issue.js";
import { readDecoded, readText, type TextReading } from "./read-text.js";
import { readValue } from "./read-value.js";
import type { JsonText, ParseOptions } from "./result.js";
import { roadOf } from "./road.js";

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
  const result = readValue(roadOf(ExperienceEventEnvelopeSchema), value, options, true);
  if (!result.success) return { status: "invalid", error: result.error };
  if (result.unknownType === undefined)
    return { status: "known", envelope: result.data as ExperienceEventEnvelope };
  return { status: "unknown", type: result.unknownType, envelope: result.data as UnknownEventEnvelope };
}

/** Like {@link readEnvelope}, from JSON text. */
export function readEnvelopeJson(text: JsonText, options?: ParseOptions): EnvelopeJsonReading {
  return toReading(readText(roadOf(ExperienceEventEnvelopeSchema), text, options, true));
}

/** What an envelope says of itself; its texts are as they are spelled between their quotes. */
export type EnvelopeSurface = Pick<ExperienceEventEnvelope, "event_id" | "occurred_at" | "tenant_id"> &
  EnvelopeTag;

export interface EnvelopeTag {
  readonly event: { readonly type: ExperienceEventKind };
}

/**
 * Proves that the document at an index of a text is an envelope of a known type,
 * and reads no more than its surface: for who wants to know that all is well, and
 * no more. Returns undefined for any document that is not in the form Rust's
 * writer prints, right or wrong.
 *
 * The text may be UTF-8 bytes read as Latin-1, once it is known that they are
 * UTF-8: all that a document has outside of its strings is ASCII, and inside of
 * them any character may stand.
 *
 * @param end where the document ends, if it is proved
 */
export function skimEnvelope(text: string, at: number, end: { at: number }): EnvelopeSurface | undefined {
  return roadOf(ExperienceEventEnvelopeSchema).fastSkim("surface", text, at, end) as
    EnvelopeSurface | undefined;
}

/** Like {@link skimEnvelope}, for who does not even want the texts. */
export function skimEnvelopeTag(text: string, at: number, end: { at: number }): EnvelopeTag | undefined {
  return roadOf(ExperienceEventEnvelopeSchema).fastSkim("tags", text, at, end) as EnvelopeTag | undefined;
}

/** Like {@link readEnvelopeJson}, from the text of UTF-8 bytes: offsets count bytes. */
export function readDecodedEnvelope(text: string, options?: ParseOptions): EnvelopeJsonReading {
  return toReading(readDecoded(roadOf(ExperienceEventEnvelopeSchema), text, options, true));
}

function toReading(result: TextReading): EnvelopeJsonReading {
  if (!result.success) return { status: "invalid", error: result.error };
  if (result.unknownEvent === undefined)
    return { status: "known", envelope: result.data as ExperienceEventEnvelope };
  const { type, text: eventText } = result.unknownEvent;
  const event = new Scanner(eventText).value() as JsonObject;
  const envelope = { ...(result.data as UnknownEventEnvelope), event };
  return { status: "unknown", type, envelope, eventText };
}
