import { createInspection } from "../../../src/inspect/inspection.js";
import { reportInspection, type InspectionReport } from "../../../src/inspect/report.js";
import { inspect, type Entry } from "../../inspect/ledgers.js";

/** The report of a ledger whose documents are given. */
export function reportOf(ledger: readonly Entry[], top = 10): InspectionReport {
  const inspection = createInspection();
  ledger.forEach((entry, position) => inspect(inspection, entry, position));
  return reportInspection(inspection, { top, stretches: 24 });
}
