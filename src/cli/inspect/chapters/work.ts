import type { InspectionReport } from "../../../inspect/report.js";
import { scaleOf, verdictBar } from "../charts.js";
import { dollars, grouped } from "../numbers.js";
import { nameCell, number, ours, text, type Chapter, type Row, type Table } from "../table.js";
import {
  countTable,
  omissions,
  rankingTable,
  VERDICT_COLUMNS,
  verdictCells,
  verdictTable,
} from "./counted.js";
import { inDollars, quantityTable } from "./quantities.js";

/** What came of the work, what it took, and where it was done. */
export function workChapter(report: InspectionReport): Chapter {
  const { outcomes, budgets_exceeded, backends_invoked, policies_captured } = report;
  return {
    title: "Work and its cost",
    tables: [
      ...(outcomes.count === 0
        ? []
        : verdictTable({ title: "Outcomes by step", name: "Step" }, [
            ...outcomes.by_step.filter(({ count }) => count > 0),
            { ...outcomes, name: ours("(all)") },
          ])),
      ...backends(report),
      ...quantityTable("Tokens, cost and latency of outcomes", [
        { header: "Tokens", measure: outcomes.tokens },
        { header: "Cost (USD)", measure: outcomes.cost_microdollars, write: inDollars },
        { header: "Latency (ms)", measure: outcomes.latency_ms },
      ]),
      ...rankingTable(
        { title: "Why steps ended", name: "Stop reason", counted: "Outcomes" },
        outcomes.stop_reasons,
        { label: ours("(not recorded)"), count: outcomes.stop_reasons.none },
      ),
      ...rankingTable({ title: "Budgets exceeded", name: "Resource", counted: "Times" }, budgets_exceeded),
      ...rankingTable({ title: "Backends invoked", name: "Backend", counted: "Times" }, backends_invoked),
      ...countTable({ title: "Policies captured", name: "Policy", counted: "Snapshots" }, policies_captured),
    ],
  };
}

function backends({ outcomes }: InspectionReport): Table[] {
  const { top, none } = outcomes.by_backend;
  if (top.length === 0) return [];
  const rows = [...top, ...(none.count > 0 ? [{ ...none, name: null }] : [])];
  const scale = scaleOf(rows);
  return [
    {
      title: "Outcomes by backend",
      columns: [text("Backend"), ...VERDICT_COLUMNS, number("Tokens"), number("Cost")],
      rows: rows.map((row): Row => ({
        cells: [
          nameCell(row.name, "not recorded"),
          ...verdictCells(row),
          grouped(row.tokens),
          dollars(row.cost_usd),
        ],
        bar: verdictBar(row, scale),
      })),
      notes: omissions(outcomes.by_backend),
    },
  ];
}
