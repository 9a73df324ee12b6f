import type { RecallTrace, TraceLink } from "../../types/kernel.js";

/** Makes a trace agree with itself. */
export function settleTraceLink(trace: TraceLink): void {
  if (trace.type === "Local") {
    trace.weights_mutated = trace.adapter?.merged ?? false;
    if (trace.recall !== null) settleRecallTrace(trace.recall);
  } else {
    trace.retried = trace.retry_reasons.length > 0;
    // A provider can't promise what only a local run can.
    if (trace.replayability === "Deterministic") trace.replayability = "BestEffort";
  }
}

function settleRecallTrace(recall: RecallTrace): void {
  const count = Math.min(recall.candidate_ids.length, recall.candidate_scores.length);
  recall.candidate_ids.length = count;
  recall.candidate_scores.length = count;
  recall.candidate_scores.sort((a, b) => b - a);
  if (recall.injected_count > count) recall.injected_count = count;
}
