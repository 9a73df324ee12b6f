import { ReplayabilityDowngradeReasonSchema, TraceLinkSchema } from "../../schemas/kernel.js";
import type { ReplayabilityDowngradeReason, TraceLink } from "../../types/kernel.js";
import { createCounts, reportCounts, type Counts, type Named } from "../rankings.js";

/** What can be replayed, and what no longer can. */
export type Replay = {
  traces: Counts<TraceLink["type"]>;
  downgrades: Counts<ReplayabilityDowngradeReason>;
};

export function createReplay(): Replay {
  return {
    traces: createCounts(TraceLinkSchema.options.map((option) => option.shape.type.value)),
    downgrades: createCounts(ReplayabilityDowngradeReasonSchema.options),
  };
}

export interface ReplayReport {
  /** Recorded traces, by where the run was made. */
  traces: Named[];
  /** Downgrades of replayability, by reason. */
  downgrades: Named[];
}

export function reportReplay({ traces, downgrades }: Replay): ReplayReport {
  return { traces: reportCounts(traces), downgrades: reportCounts(downgrades) };
}
