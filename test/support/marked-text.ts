/** Stands in a text before the place that a test is about, and is taken out of it. */
export const MARK = "¦";

export interface MarkedText {
  text: string;
  /** The place of the mark, worked out in the plainest way. */
  line: number;
  column: number;
  offset: number;
  byteOffset: number;
}

export function marked(source: string): MarkedText {
  const [before = "", after = "", ...more] = source.split(MARK);
  if (more.length > 0) throw new Error(`more than one mark in ${source}`);
  const lines = before.split("\n");
  return {
    text: before + after,
    line: lines.length,
    column: [...(lines.at(-1) ?? "")].length + 1,
    offset: before.length,
    byteOffset: new TextEncoder().encode(before).length,
  };
}

/**
 * The same object further down and to the right: behind white space, lines of both
 * sorts and characters of two, three and four bytes. Undefined for what is no
 * object with members.
 */
export function shifted(source: string): string | undefined {
  const members = /^\s*\{(?=\s*[^\s}])/.exec(source)?.[0];
  if (members === undefined) return undefined;
  return `\r\n \t{"é€":"\u{1f600}\u{10ffff}",\r\n"x":["€"], ${source.slice(members.length)}`;
}
