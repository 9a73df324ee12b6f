const MAX_LENGTH = 2000;

/**
 * A text from a document, made fit for a terminal: one line, not too long, and
 * without characters that control or reorder what is shown.
 */
export function printable(text: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escape);
}

function escape(character: string): string {
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}
