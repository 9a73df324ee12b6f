import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { printable } from "../../output/printable.js";
import type { Screen } from "../screen.js";
import { ours, type Cell, type Table } from "../table.js";
import { drawBar } from "./bar.js";
import { cutToWidth, fitWidths, padTo, sum } from "./fit.js";

const INDENT = "  ";
const GAP = "  ";
const MIN_BAR = 6;
const MAX_BAR = 40;

/** A table's lines, none wider than asked for while what can't shrink leaves room. */
export function renderTable(table: Table, width: number, screen: Screen): string[] {
  const { title, columns, rows, notes } = table;
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const natural = columns.map(({ header }, i) =>
    Math.max(stringWidth(header), ...rows.map(({ cells }) => stringWidth(textOf(cells[i])))),
  );
  const room = width - INDENT.length;
  const widths = fitWidths(natural, columns, hasBars ? room - GAP.length - MIN_BAR : room, GAP.length);
  const shown = columns.flatMap((_, i) => (widths[i] === 0 ? [] : [i]));
  const rest = room - sum(widths) - GAP.length * shown.length;
  const barWidth = rest < MIN_BAR ? 0 : Math.min(rest, MAX_BAR);

  const line = (cells: readonly Cell[]) =>
    shown.map((i) => {
      const cell = cells[i] ?? "";
      const cut = cutToWidth(textOf(cell), widths[i] as number, screen.hasBlocks ? "…" : "~");
      const padded = padTo(cut, widths[i] as number, columns[i]?.isNumber === true);
      return typeof cell === "string" ? padded : screen.paint("dim", padded);
    });
  const hasHeader = columns.some(({ header }) => header !== "");
  return [
    screen.paint("bold", title),
    ...(hasHeader ? [INDENT + line(columns.map(({ header }) => ours(header))).join(GAP)] : []),
    ...rows.map(
      ({ cells, bar = [] }) => INDENT + [...line(cells), drawBar(bar, barWidth, screen)].join(GAP).trimEnd(),
    ),
    ...notes.flatMap((note) => renderNote(note, width, screen)),
  ];
}

function renderNote(note: string, width: number, screen: Screen): string[] {
  return wrapAnsi(printable(note), Math.max(20, width - INDENT.length))
    .split("\n")
    .map((line) => INDENT + screen.paint("dim", line));
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return printable(typeof cell === "string" ? cell : cell.ours);
}
