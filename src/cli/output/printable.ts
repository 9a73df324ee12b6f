import { copyText } from "../../json/copy-text.js";
import { UNPRINTABLE } from "../../json/unprintable.js";

const MAX_LENGTH = 2000;

/** A text from a document, made fit for a terminal: one line, not too long, and all of it seen. */
export function printable(text: string, maxLength = MAX_LENGTH): string {
  return shorten(text, maxLength).replace(UNPRINTABLE, escape);
}

/**
 * A message of several lines about what a user typed, made fit for a terminal: line
 * ends are the message's own, except those in the user's words.
 */
export function printableMessage(message: string, words: readonly string[]): string {
  const values = words.flatMap((word) => [word, word.slice(word.indexOf("=") + 1)]);
  for (const value of values.filter((value) => /[\r\n]/.test(value)))
    message = message.replaceAll(value, () => printable(value));
  return message
    .split("\n")
    .map((line) => printable(line))
    .join("\n");
}

/** A character as an escape that is seen. */
export function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}

/**
 * The start of a text, with a sign that something is left out. No pair of
 * surrogates is cut apart, and the long text is not kept alive.
 */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const isHalved = /[\ud800-\udbff]/.test(text.charAt(maxLength - 1));
  return `${copyText(text.slice(0, isHalved ? maxLength - 1 : maxLength))}…`;
}
