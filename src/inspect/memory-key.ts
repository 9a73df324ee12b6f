import { copyText } from "../json/copy-text.js";
import { rankOf } from "./rank.js";

const MAX_LENGTH = 256;
const KEPT_LENGTH = 160;

/** Half a surrogate pair, which no text out of a document has: what stands for a long text is none of them. */
const SHORTENED = "\ud800";

/**
 * By what a text out of a document is known, which may be of any length: by itself,
 * or a long one by its start, its length and a hash, so that two long texts of the
 * same start stay two.
 */
export function memoryKeyOf(text: string): string {
  return text.length <= MAX_LENGTH ? text : SHORTENED + shorten(text);
}

/** What is shown of the text that is known by a key. */
export function textOfKey(key: string): string {
  return key.startsWith(SHORTENED) ? key.slice(SHORTENED.length) : key;
}

/** What is shown of a text, to be remembered: it keeps no document alive. */
export function rememberedText(text: string): string {
  return copyText(text.length <= MAX_LENGTH ? text : shorten(text));
}

function shorten(text: string): string {
  const start = text
    .slice(0, KEPT_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  const hash = (rankOf(text) * 2 ** 53).toString(36);
  return `${start}… (${text.length} characters, hash ${hash})`;
}
