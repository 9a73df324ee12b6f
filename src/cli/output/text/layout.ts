import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { shorten } from "../printable.js";

const INDENT = "    ";
// Narrower than this, every word would stand on a line of its own.
const MIN_COLUMNS = 40;

/** A line as it is, or as several of a terminal's width, where the further ones are indented. */
export function wrap(line: string, columns: number | undefined): string {
  if (columns === undefined || stringWidth(line) <= columns) return line;
  const text = line.trimStart();
  const indent = " ".repeat(line.length - text.length);
  const width = Math.max(columns, MIN_COLUMNS) - indent.length - INDENT.length;
  // A number is not parted from what it counts.
  const glued = text.replace(/\[byte (\d+)\]$/, "[byte\u00a0$1]");
  const wrapped = wrapAnsi(glued, width, { hard: true }).replace(/\[byte\u00a0(\d+)\]$/, "[byte $1]");
  return indent + wrapped.replaceAll("\n", `\n${indent}${INDENT}`);
}

/** A text of at most so many characters, where the result goes to a terminal. */
export function fit(text: string, columns: number | undefined, lines: number): string {
  return columns === undefined ? text : shorten(text, Math.max(columns, MIN_COLUMNS) * lines);
}

/** A text filled up with blanks to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
