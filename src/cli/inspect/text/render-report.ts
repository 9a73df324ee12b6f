import stringWidth from "string-width";
import { printable } from "../../output/printable.js";
import type { Screen } from "../screen.js";
import type { Chapter, Fact } from "../table.js";
import { padTo } from "./fit.js";
import { renderTable } from "./render-table.js";

const GUTTER = 4;
const MIN_TABLE = 72;

/** The lines of a whole report: what to know first, then the tables, side by side where there is room. */
export function renderReport(
  files: readonly string[],
  facts: readonly Fact[],
  chapters: readonly Chapter[],
  screen: Screen,
): string[] {
  return [
    ...files.map((file) => screen.paint("bold", printable(file))),
    ...renderFacts(facts, screen),
    ...chapters.flatMap((chapter) => ["", ...renderChapter(chapter, screen)]),
  ];
}

const FACT_COLOURS = { plain: "reset", good: "green", bad: "red" } as const;

function renderFacts(facts: readonly Fact[], screen: Screen): string[] {
  const width = Math.max(...facts.map(({ label }) => label.length));
  return facts.map(({ label, value, tone, note }) => {
    const text = printable(typeof value === "string" ? value : value.ours);
    const shown = tone === "plain" ? text : screen.paint(FACT_COLOURS[tone], text);
    const tail = note === undefined ? "" : `  ${screen.paint("dim", note)}`;
    return `  ${screen.paint("dim", label.padEnd(width))}  ${shown}${tail}`;
  });
}

function renderChapter({ title, tables }: Chapter, screen: Screen): string[] {
  const { columns } = screen;
  const across = Math.max(1, Math.floor((columns + GUTTER) / (MIN_TABLE + GUTTER)));
  const width = Math.floor((columns - GUTTER * (across - 1)) / across);
  const blocks = tables.map((table) => renderTable(table, width, screen));
  // Numbers that are never cut can be wider than their half of the screen.
  const fits = across === 1 || blocks.flat().every((line) => stringWidth(line) <= width);
  const lines = fits
    ? sideBySide(blocks, across, width)
    : sideBySide(
        tables.map((table) => renderTable(table, columns, screen)),
        1,
        columns,
      );
  return [heading(title, screen), "", ...lines];
}

function heading(title: string, { columns, hasBlocks, paint }: Screen): string {
  const rule = (hasBlocks ? "─" : "-").repeat(Math.max(0, columns - title.length - 4));
  const [start, end] = hasBlocks ? ["─ ", " "] : ["- ", " "];
  return paint("dim", start) + paint("bold", title) + paint("dim", end + rule);
}

/** Each block goes below those of the column that is shortest so far. */
function sideBySide(blocks: readonly string[][], across: number, width: number): string[] {
  const columns: string[][] = Array.from({ length: across }, () => []);
  for (const block of blocks) {
    const shortest = columns.reduce((a, b) => (b.length < a.length ? b : a));
    if (shortest.length > 0) shortest.push("");
    shortest.push(...block);
  }
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column, i) => {
        const line = column[row] ?? "";
        const isLast = columns.slice(i + 1).every((later) => (later[row] ?? "") === "");
        return isLast ? line : padTo(line, width + GUTTER, false);
      })
      .join("")
      .trimEnd(),
  );
}
