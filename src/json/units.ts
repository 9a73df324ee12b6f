/*
 * The code units that JSON text is made of, by name. All are ASCII, so that they
 * are its bytes as well.
 */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const CAPITAL_E = 0x45;
export const OPEN_ARRAY = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const LETTER_E = 0x65;
export const LETTER_F = 0x66;
export const LETTER_L = 0x6c;
export const LETTER_N = 0x6e;
export const LETTER_T = 0x74;
export const LETTER_U = 0x75;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** What stands behind the last code unit of a text. */
export const END = -1;

/**
 * The code unit at an index, END behind the last. An engine that was asked once
 * for one beyond the end looks up all later ones the slow way.
 */
export function unitAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : END;
}
