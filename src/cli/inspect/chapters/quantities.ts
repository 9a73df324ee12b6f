import type { MeasureReport } from "../../../inspect/measure.js";
import { usdOf } from "../../../inspect/usd.js";
import { dollars, grouped } from "../numbers.js";
import { number, ours, text, type Cell, type Table } from "../table.js";

/** One quantity, as a column. */
export interface Quantity {
  header: string;
  measure: MeasureReport;
  /** How a value is written; as an integer unless given. */
  write?: (value: bigint) => string;
}

export const inDollars = (microdollars: bigint) => dollars(usdOf(microdollars));

const ROWS: readonly [label: string, key: Exclude<keyof MeasureReport, "count">][] = [
  ["Sum", "sum"],
  ["Minimum", "min"],
  ["Median", "median"],
  ["95th percentile", "p95"],
  ["Maximum", "max"],
];

/** Sums and percentiles, a column each quantity: 64-bit values stand below each other in any width. */
export function quantityTable(title: string, quantities: readonly Quantity[]): Table[] {
  const measured = quantities.filter(({ measure }) => measure.count > 0);
  if (measured.length === 0) return [];
  return [
    {
      title,
      columns: [text(""), ...measured.map(({ header }) => number(header))],
      rows: [
        { cells: ["Values", ...measured.map(({ measure }) => grouped(measure.count))] },
        ...ROWS.map(([label, key]) => ({
          cells: [label, ...measured.map((quantity) => cell(quantity, key))],
        })),
      ],
      notes: ["All figures are exact. Percentiles are by nearest rank: values that occurred."],
    },
  ];
}

function cell({ measure, write = grouped }: Quantity, key: Exclude<keyof MeasureReport, "count">): Cell {
  const value = measure[key];
  return value === null ? ours("") : write(value);
}
