import { copyText } from "../json/copy-text.js";
import { rankOf } from "./rank.js";

const MAX_LENGTH = 256;
const KEPT_LENGTH = 160;

/**
 * What is remembered of a text out of a document, which may be of any length: the
 * text, or of a long one its start, its length and a hash, so that two long texts
 * of the same start stay two.
 */
export function memoryKeyOf(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const start = text
    .slice(0, KEPT_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  const hash = (rankOf(text) * 2 ** 53).toString(36);
  return `${start}… (${text.length} characters, hash ${hash})`;
}

/** A text to remember, which keeps no document alive. */
export function rememberedText(text: string): string {
  return copyText(memoryKeyOf(text));
}
