import stringWidth from "string-width";
import type { Column } from "../table.js";

/** The start of a text, so that it takes no more than so many columns, with a sign where something is left out. */
export function cutToWidth(text: string, width: number, sign: string): string {
  if (stringWidth(text) <= width) return text;
  let cut = "";
  let left = width - stringWidth(sign);
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= stringWidth(segment);
    if (left < 0) break;
    cut += segment;
  }
  return cut + sign;
}

/** A text filled up with blanks. */
export function padTo(text: string, width: number, atStart: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - stringWidth(text)));
  return atStart ? blanks + text : text + blanks;
}

/**
 * Widths for columns that together have to fit: first those that may be are left
 * out (0), then those that may shrink do, the widest first.
 */
export function fitWidths(
  natural: readonly number[],
  columns: readonly Pick<Column, "narrow">[],
  available: number,
  gap: number,
): number[] {
  const widths = [...natural];
  const excess = () => sum(widths) + gap * (widths.filter((width) => width > 0).length - 1) - available;
  columns.forEach(({ narrow }, i) => {
    if (narrow === "is left out" && excess() > 0) widths[i] = 0;
  });
  while (excess() > 0) {
    const shrinkable = columns.flatMap(({ narrow }, i) =>
      narrow === "shrinks" && (widths[i] as number) > MIN_WIDTH ? [i] : [],
    );
    if (shrinkable.length === 0) break;
    const widest = shrinkable.reduce((a, b) => ((widths[b] as number) > (widths[a] as number) ? b : a));
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}

const MIN_WIDTH = 8;

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
