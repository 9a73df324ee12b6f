import { stripVTControlCharacters } from "node:util";
import { shorten } from "../printable.js";

const INDENT = "    ";
// Narrower than this, every word would stand on a line of its own.
const MIN_COLUMNS = 40;

/** A line as it is, or as several of a terminal's width, where the further ones are indented. */
export async function wrap(line: string, columns: number | undefined): Promise<string> {
  if (columns === undefined || (await widthOf(line)) <= columns) return line;
  const { default: wrapAnsi } = await import("wrap-ansi");
  const text = line.trimStart();
  const indent = " ".repeat(line.length - text.length);
  const width = Math.max(columns, MIN_COLUMNS) - indent.length - INDENT.length;
  // A number is not parted from what it counts.
  const glued = text.replace(/\[byte (\d+)\]$/, "[byte\u00a0$1]");
  const wrapped = wrapAnsi(glued, width, { hard: true }).replace(/\[byte\u00a0(\d+)\]$/, "[byte $1]");
  return indent + wrapped.replaceAll("\n", `\n${indent}${INDENT}`);
}

export function wrapAll(lines: readonly string[], columns: number | undefined): Promise<string[]> {
  return Promise.all(lines.map((line) => wrap(line, columns)));
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** How many columns a text takes on a screen. */
export async function widthOf(text: string): Promise<number> {
  const plain = stripVTControlCharacters(text);
  if (PRINTABLE_ASCII.test(plain)) return plain.length;
  // Loading what it knows of other characters takes longer than judging a megabyte.
  const { default: stringWidth } = await import("string-width");
  return stringWidth(text);
}

/** A text of at most so many characters, where the result goes to a terminal. */
export function fit(text: string, columns: number | undefined, lines: number): string {
  return columns === undefined ? text : shorten(text, Math.max(columns, MIN_COLUMNS) * lines);
}
