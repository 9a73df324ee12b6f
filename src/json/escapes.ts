import { fail, SyntaxFault, WHOLE_CHARACTERS } from "./syntax-fault.js";
import { BACKSLASH, QUOTE, SPACE, unitAt } from "./units.js";

/** The characters that may stand behind a backslash, except for the `u`, and what they mean. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** By ASCII code unit, whether it is such a character. */
const ESCAPABLE = new Uint8Array(0x80);
for (const letter of [...Object.keys(ESCAPES), "u"]) ESCAPABLE[letter.charCodeAt(0)] = 1;

/** As many parts of a string are joined at a time. */
const MAX_PARTS = 4096;

/** True for what may stand behind a backslash. */
export function isEscapable(unit: number): boolean {
  return unit < ESCAPABLE.length && ESCAPABLE[unit] === 1;
}

/** The quote that ends a string, whose first character is at an index, or -1 where there is none. */
export function closingQuote(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (end - escapes > start && text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}

/** The string of a JSON text, or undefined where it is at fault. */
export function parseString(quoted: string): string | undefined {
  try {
    const string = JSON.parse(quoted) as string;
    return string.isWellFormed() ? string : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Decodes a string escape by escape.
 *
 * @param start the index behind its opening quote
 * @param firstEscape the index of its first backslash
 * @returns the string and the index behind its closing quote
 * @throws SyntaxFault when it is at fault
 */
export function decodeString(
  text: string,
  start: number,
  firstEscape: number,
): { string: string; end: number } {
  let string = "";
  let parts: string[] = [];
  let from = start;
  let i = firstEscape;
  for (;;) {
    const unit = unitAt(text, i);
    if (unit === QUOTE) break;
    if (unit === BACKSLASH) {
      const { character, length } = escapeAt(text, i);
      parts.push(text.slice(from, i), character);
      i += length;
      from = i;
      // A part costs many times the escape it stands for.
      if (parts.length >= MAX_PARTS) {
        string += parts.join("");
        parts = [];
      }
    } else if (unit >= SPACE) {
      i++;
    } else {
      failInString(text, i);
    }
  }
  parts.push(text.slice(from, i));
  return { string: string + parts.join(""), end: i + 1 };
}

/** @throws SyntaxFault for what may not stand in a string: a control character, or the end of the text */
export function failInString(text: string, at: number): never {
  const isEnd = at >= text.length;
  fail(text, at, isEnd ? "the closing quote of the string" : "a control character as an escape like \\n");
}

/** The character of the escape at an index, and the escape's length. */
function escapeAt(text: string, at: number): { character: string; length: number } {
  const letter = text.charAt(at + 1);
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { character: simple, length: 2 };
  if (letter !== "u") {
    const expected = 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u';
    fail(text, letter === "" ? at + 1 : at, expected);
  }
  const unit = hexAt(text, at + 2);
  if (unit < 0xd800 || unit > 0xdfff) return { character: String.fromCharCode(unit), length: 6 };
  const paired = unit <= 0xdbff && text.startsWith("\\u", at + 6) ? hexAt(text, at + 8) : 0;
  if (paired < 0xdc00 || paired > 0xdfff) throw new SyntaxFault("lone_surrogate", at, WHOLE_CHARACTERS);
  return { character: String.fromCharCode(unit, paired), length: 12 };
}

function hexAt(text: string, at: number): number {
  const digits = text.slice(at, at + 4);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
    const offset = digits.search(/[^0-9a-fA-F]/);
    fail(text, at + (offset === -1 ? digits.length : offset), "four hexadecimal digits");
  }
  return Number.parseInt(digits, 16);
}
