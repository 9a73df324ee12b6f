import type { InspectionReport } from "../../../inspect/report.js";
import { countBar, scaleOf } from "../charts.js";
import { grouped } from "../numbers.js";
import { nameCell, number, text, type Cell, type Chapter, type Table } from "../table.js";
import { countTable } from "./counted.js";

/** Governed artifacts, and where the ledger leaves them. */
export function artifactsChapter({ artifacts }: InspectionReport): Chapter {
  return {
    title: "Governed artifacts",
    tables: [
      ...states(artifacts),
      ...latest(artifacts),
      ...countTable(
        { title: "Rollbacks by severity", name: "Severity", counted: "Rollbacks" },
        artifacts.rollbacks.by_severity,
      ),
    ],
  };
}

function states({ states, complete, distinct }: InspectionReport["artifacts"]): Table[] {
  if (states.length === 0) return [];
  const scale = scaleOf(states);
  return [
    {
      title: "Artifacts by kind and state",
      columns: [text("Kind"), text("State"), number("Artifacts")],
      rows: states.map((entry) => ({
        cells: [kindCell(entry.kind), entry.state, grouped(entry.count)],
        bar: countBar(entry, scale),
      })),
      notes: complete
        ? []
        : [
            `There are more artifacts than are remembered: about ${grouped(distinct)}. Only remembered ones are counted; --max-names raises the limit.`,
          ],
    },
  ];
}

function latest({ latest, distinct, complete }: InspectionReport["artifacts"]): Table[] {
  if (latest.length === 0) return [];
  const left = distinct - latest.length;
  return [
    {
      title: "Artifacts, the last changed first",
      columns: [
        text("Artifact"),
        text("Kind", "is left out"),
        text("State", "stays"),
        text("Since", "stays"),
        number("Changes"),
      ],
      rows: latest.map(({ id, kind, state, since, changes }) => ({
        cells: [nameCell(id), kindCell(kind), state, since, grouped(changes)],
      })),
      notes: complete && left > 0 ? [`${grouped(left)} more; --top shows more of them.`] : [],
    },
  ];
}

function kindCell(kind: string | null): Cell {
  return nameCell(kind, "not told");
}
