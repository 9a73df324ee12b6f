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

/**
 * JSON text that does no harm in a terminal: characters that control or reorder
 * what is shown are escaped, which changes no value.
 */
export function stringify(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++)
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}
