import { fail, SyntaxFault, WHOLE_CHARACTERS } from "./syntax-fault.js";
import { BACKSLASH, END, LETTER_U, SPACE, unitAt } from "./units.js";

const ESCAPABLE: ReadonlySet<number> = new Set(Array.from('"\\/bfnrtu', (letter) => letter.charCodeAt(0)));

/** True for what may stand behind a backslash. */
export function isEscapable(unit: number): boolean {
  return ESCAPABLE.has(unit);
}

/** The quote that ends a string, whose first character is at an index, or -1 where there is none. */
export function closingQuote(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    // The opening quote, at the latest, is none.
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
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
 * Finds what is wrong with a string from its first escape on, where something is.
 *
 * @throws SyntaxFault in any case
 */
export function failInEscapes(text: string, firstEscape: number): never {
  let i = firstEscape;
  for (;;) {
    const unit = unitAt(text, i);
    if (unit === BACKSLASH) i += escapeLength(text, i);
    else if (unit >= SPACE) i++;
    else failInString(text, i);
  }
}

/** @throws SyntaxFault for what may not stand in a string: a control character, or the end of the text */
export function failInString(text: string, at: number): never {
  const isEnd = at >= text.length;
  fail(text, at, isEnd ? "the closing quote of the string" : "a control character as an escape like \\n");
}

/** How many characters the escape at an index takes, with the second of a surrogate pair. */
function escapeLength(text: string, at: number): number {
  const letter = unitAt(text, at + 1);
  if (!isEscapable(letter)) {
    const expected = 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u';
    fail(text, letter === END ? at + 1 : at, expected);
  }
  if (letter !== LETTER_U) return 2;
  const unit = hexAt(text, at + 2);
  if (unit < 0xd800 || unit > 0xdfff) return 6;
  const paired = unit <= 0xdbff && text.startsWith("\\u", at + 6) ? hexAt(text, at + 8) : 0;
  if (paired < 0xdc00 || paired > 0xdfff) throw new SyntaxFault("lone_surrogate", at, WHOLE_CHARACTERS);
  return 12;
}

function hexAt(text: string, at: number): number {
  const digits = text.slice(at, at + 4);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
    const offset = digits.search(/[^0-9a-fA-F]/);
    fail(text, at + (offset === -1 ? digits.length : offset), "four hexadecimal digits");
  }
  return Number.parseInt(digits, 16);
}
