import { suggest } from "../../../parse/suggest.js";
import type { InspectionReport } from "../../../inspect/report.js";
import { EXPERIENCE_EVENT_KINDS } from "../../../schemas/event.js";
import { countBar, scaleOf } from "../charts.js";
import { grouped, percent } from "../numbers.js";
import { number, ours, text, type Chapter, type Table } from "../table.js";
import { countTable, rankingTable } from "./counted.js";

/** What happened, when, and to whom. */
export function eventsChapter(report: InspectionReport): Chapter {
  return {
    title: "Events",
    tables: [
      ...kinds(report),
      ...unknownTypes(report),
      ...timeline(report),
      ...rankingTable({ title: "Tenants", name: "Tenant", counted: "Events" }, report.tenants, {
        label: ours("(no tenant)"),
        count: report.tenants.none,
      }),
      ...rankingTable(
        { title: "Correlations", name: "Correlation", counted: "Events" },
        report.correlations,
        {
          label: ours("(no correlation)"),
          count: report.correlations.none,
        },
      ),
    ],
  };
}

function kinds({ kinds, events }: InspectionReport): Table[] {
  if (kinds.length === 0) return [];
  const scale = scaleOf(kinds);
  return [
    {
      title: "Events by kind",
      columns: [text("Kind"), number("Events"), number("Of all")],
      rows: kinds.map((kind) => ({
        cells: [kind.name, grouped(kind.count), percent(kind.count, events.total)],
        bar: countBar(kind, scale),
      })),
      notes: [],
    },
  ];
}

function unknownTypes({ unknown_types }: InspectionReport): Table[] {
  const hints = unknown_types.top.flatMap(({ name }) => {
    const nearest = suggest(name, EXPERIENCE_EVENT_KINDS);
    return nearest === undefined ? [] : `${name}: did you mean ${nearest}?`;
  });
  return rankingTable(
    {
      title: "Unknown event types",
      name: "Type",
      counted: "Events",
      notes: ["No faults: a later version of the contract may know them.", ...hints],
    },
    unknown_types,
  );
}

function timeline({ time }: InspectionReport): Table[] {
  const { unit, counts } = time.timeline;
  const rows = counts.map(({ from, count }) => ({ name: from, count }));
  const tables = countTable({ title: `Events by ${unit}`, name: "From (UTC)", counted: "Events" }, rows);
  return tables.map((table) => ({ ...table, isSeries: true }));
}
