import { widthOf } from "./layout.js";

const MIN_NAME_WIDTH = 28;
const COUNT_WIDTH = 8;

/** A name with its count, and what is to be said about it. */
export interface Row {
  readonly name: string;
  readonly count: number;
  readonly note?: string;
}

/** Names and counts below each other. */
export async function rowsOf(rows: readonly Row[]): Promise<string[]> {
  const widths = await Promise.all(rows.map(({ name }) => widthOf(name)));
  const width = Math.max(MIN_NAME_WIDTH, ...widths);
  return rows.map(({ name, count, note }, i) => {
    const blanks = " ".repeat(width - (widths[i] as number));
    const line = `  ${name}${blanks} ${String(count).padStart(COUNT_WIDTH)}`;
    return note === undefined ? line : `${line}  ${note}`;
  });
}

/** Columns of numbers under their titles, with a text behind them. */
export function tableOf(
  titles: readonly string[],
  rows: readonly { counts: readonly number[]; text: string }[],
): string[] {
  const widths = titles.map((title, i) =>
    Math.max(title.length, ...rows.map(({ counts }) => String(counts[i] ?? "").length)),
  );
  const line = (cells: readonly string[], text: string) =>
    `  ${cells.map((cell, i) => cell.padStart(widths[i] as number)).join("  ")}  ${text}`;
  const counted = titles.slice(0, -1);
  return [
    line(counted, titles.at(-1) as string),
    ...rows.map(({ counts, text }) => line(counts.map(String), text)),
  ];
}
