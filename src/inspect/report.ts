import { limitOf } from "../parse/limit.js";
import { DEFAULT_TOP } from "./defaults.js";
import { reportArtifacts, type ArtifactsReport } from "./sections/artifacts.js";
import { reportCensus, type CensusReport } from "./sections/census.js";
import { reportGates, type GatesReport } from "./sections/gates.js";
import { reportOutcomes, type OutcomesReport } from "./sections/outcomes.js";
import { reportRecall, type RecallReport } from "./sections/recall.js";
import { reportReplay, type ReplayReport } from "./sections/replay.js";
import { reportRuns, type RunsReport } from "./sections/runs.js";
import type { Inspection } from "./inspection.js";

/**
 * What is in a ledger: plain data, in a fixed order. Counts are numbers; sums and
 * values of quantities are bigints, and sums may be beyond 64 bits.
 */
export interface InspectionReport extends CensusReport, RunsReport, GatesReport, ReplayReport {
  outcomes: OutcomesReport;
  recall: RecallReport;
  artifacts: ArtifactsReport;
}

/** How much of an inspection is reported. */
export interface ReportOptions {
  /** How many names are listed of each sort: 0 or more, or Infinity; 10 if not given. */
  readonly top?: number | undefined;
  /**
   * How many stretches of time there may be in the timeline, unless years make more: from
   * 1 to 100,000, since a ledger may span any time; 100 if not given.
   */
  readonly stretches?: number | undefined;
}

/**
 * What an inspection found: counts, rankings, times and artifacts, as plain data.
 *
 * @throws RangeError when an option is no whole number in its range
 */
export function reportInspection(inspection: Inspection, options?: ReportOptions): InspectionReport {
  const top = limitOf("top", options?.top, DEFAULT_TOP, 0);
  const stretches = limitOf("stretches", options?.stretches, 100, 1, 100_000);
  return {
    ...reportCensus(inspection.census, top, stretches),
    outcomes: reportOutcomes(inspection.outcomes, top),
    ...reportGates(inspection.gates, top),
    ...reportRuns(inspection.runs, top),
    ...reportReplay(inspection.replay),
    recall: reportRecall(inspection.recall),
    artifacts: reportArtifacts(inspection.artifacts, top),
  };
}
