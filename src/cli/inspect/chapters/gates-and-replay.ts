import type { InspectionReport } from "../../../inspect/report.js";
import type { Chapter } from "../table.js";
import { countTable, omissions, verdictTable } from "./counted.js";
import { quantityTable } from "./quantities.js";

/** The way from proposals to facts. */
export function gatesChapter({ proposals, validations, promotions }: InspectionReport): Chapter {
  const steps = [
    { name: "Proposed", count: proposals.count },
    { name: "Proposed, needs a person", count: proposals.requires_human },
    { name: "Validated and passed", count: validations.passed },
    { name: "Validated and failed", count: validations.failed },
    { name: "Promoted to a fact", count: promotions.count },
    { name: "Promoted, needed a person", count: promotions.requires_human },
  ];
  const hasAny = steps.some(({ count }) => count > 0);
  return {
    title: "From proposal to fact",
    tables: [
      ...(hasAny
        ? countTable({ title: "Proposals and their fate", name: "Event", counted: "Times" }, steps)
        : []),
      ...countTable({ title: "Proposals by kind", name: "Kind", counted: "Proposals" }, proposals.by_kind),
      ...verdictTable(
        { title: "Contracts that were checked", name: "Contract", notes: omissions(validations.contracts) },
        validations.contracts.top,
      ),
    ],
  };
}

/** Recall, and whether runs can be repeated. */
export function replayChapter({ recall, traces, downgrades }: InspectionReport): Chapter {
  return {
    title: "Recall and replay",
    tables: [
      ...quantityTable("Recalls", [
        { header: "Candidates searched", measure: recall.candidates_searched },
        { header: "Candidates returned", measure: recall.candidates_returned },
        { header: "Latency (ms)", measure: recall.latency_ms },
      ]),
      ...countTable(
        { title: "Why recalls ended", name: "Stop reason", counted: "Recalls" },
        recall.stop_reasons,
      ),
      ...countTable({ title: "Traces recorded", name: "Model", counted: "Traces" }, traces),
      ...countTable({ title: "Replayability downgraded", name: "Reason", counted: "Downgrades" }, downgrades),
    ],
  };
}
