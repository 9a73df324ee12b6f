import { escapeUnits, UNPRINTABLE } from "../../../json/unprintable.js";
import { escape, shorten } from "../printable.js";

/** Far more than a message or an id has; a key may be longer. */
export const MAX_TEXT_LENGTH = 1 << 16;

/** The members of a finding that are texts of any length. */
export const TEXTS = [
  "file",
  "event_id",
  "event_type",
  "pointer",
  "message",
  "expected",
  "received",
] as const;

/** A text as JSON readers in all languages take it: well-formed, and not too long. */
export function wellFormed(text: string): string {
  return shorten(text, MAX_TEXT_LENGTH).replace(/\p{Cs}/gu, escape);
}

/** JSON text that does no harm in a terminal: what is escaped for that changes no value. */
export function stringify(value: unknown): string {
  return JSON.stringify(value).replace(UNPRINTABLE, escapeUnits);
}
