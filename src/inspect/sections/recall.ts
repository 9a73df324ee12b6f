import { StopReasonSchema } from "../../schemas/recall.js";
import type { RecallExecuted } from "../../types/events/recall-executed.js";
import type { StopReason } from "../../types/recall.js";
import { createMeasure, measure, reportMeasure, type Measure, type MeasureReport } from "../measure.js";
import { createCounts, reportCounts, type Counts, type Named } from "../rankings.js";

/** What recall found, and how long it took. */
export type Recall = {
  count: number;
  searched: Measure;
  returned: Measure;
  latency: Measure;
  stopReasons: Counts<StopReason>;
};

export function createRecall(): Recall {
  return {
    count: 0,
    searched: createMeasure(),
    returned: createMeasure(),
    latency: createMeasure(),
    stopReasons: createCounts(StopReasonSchema.options),
  };
}

export function inspectRecall(recall: Recall, { provenance }: RecallExecuted["data"]): void {
  recall.count++;
  measure(recall.searched, provenance.candidates_searched);
  measure(recall.returned, provenance.candidates_returned);
  measure(recall.latency, provenance.latency_ms);
  if (provenance.stop_reason !== null) recall.stopReasons[provenance.stop_reason]++;
}

/** How many recalls there were, how much they searched and returned, how long they took and why they ended. */
export interface RecallReport {
  count: number;
  candidates_searched: MeasureReport;
  candidates_returned: MeasureReport;
  latency_ms: MeasureReport;
  stop_reasons: Named[];
}

export function reportRecall(recall: Recall): RecallReport {
  return {
    count: recall.count,
    candidates_searched: reportMeasure(recall.searched),
    candidates_returned: reportMeasure(recall.returned),
    latency_ms: reportMeasure(recall.latency),
    stop_reasons: reportCounts(recall.stopReasons),
  };
}
