import type { Ranking } from "../../../inspect/rankings.js";
import type { VerdictsReport } from "../../../inspect/verdicts.js";
import { countBar, scaleOf, verdictBar } from "../charts.js";
import { grouped, percent } from "../numbers.js";
import { nameCell, number, text, type Cell, type Row, type Table } from "../table.js";

interface Headers {
  title: string;
  /** What the names are. */
  name: string;
  /** What is counted, in the plural. */
  counted: string;
  notes?: readonly string[];
}

/** A table of names and how often each was met, with bars. Empty where there is nothing to count. */
export function countTable(
  { title, name, counted, notes = [] }: Headers,
  rows: readonly { name: Cell | string; count: number }[],
): Table[] {
  if (rows.length === 0) return [];
  const scale = scaleOf(rows);
  return [
    {
      title,
      columns: [text(name), number(counted)],
      rows: rows.map((row) => ({ cells: [cellOf(row.name), grouped(row.count)], bar: countBar(row, scale) })),
      notes,
    },
  ];
}

/** The same of a ranking, with what it leaves out and what has no name. */
export function rankingTable(
  { notes = [], ...headers }: Headers,
  ranking: Ranking,
  absent?: { label: Cell; count: number },
): Table[] {
  const tables = countTable({ ...headers, notes: [...omissions(ranking), ...notes] }, ranking.top);
  if (absent === undefined || absent.count === 0) return tables;
  // Without a bar, beside which all others might be too short to see.
  const row: Row = { cells: [absent.label, grouped(absent.count)] };
  return tables.map((table) => ({ ...table, rows: [...table.rows, row] }));
}

/** A table of what passed and failed. */
export function verdictTable(
  { title, name, notes = [] }: Omit<Headers, "counted">,
  rows: readonly (VerdictsReport & { name: Cell | string })[],
): Table[] {
  if (rows.length === 0) return [];
  const scale = scaleOf(rows);
  return [
    {
      title,
      columns: [text(name), ...VERDICT_COLUMNS],
      rows: rows.map((row) => ({
        cells: [cellOf(row.name), ...verdictCells(row)],
        bar: verdictBar(row, scale),
      })),
      notes,
    },
  ];
}

export const VERDICT_COLUMNS = [number("Passed"), number("Failed"), number("Passed, of all")];

export function verdictCells({ passed, failed, count }: VerdictsReport): string[] {
  return [grouped(passed), grouped(failed), percent(passed, count)];
}

/** What a reader has to know of a list that is not whole. */
export function omissions({ distinct, complete, top }: Ranking): string[] {
  if (!complete) {
    return [
      `There are more names than are remembered: about ${grouped(distinct)}. Counts are exact, but a more frequent name may be missing; --max-names raises the limit.`,
    ];
  }
  const left = distinct - top.length;
  return left > 0 ? [`${grouped(left)} more; --top shows more of them.`] : [];
}

function cellOf(name: Cell | string): Cell {
  return typeof name === "string" ? nameCell(name) : name;
}
