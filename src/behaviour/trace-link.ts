import type { Replayability, TraceLink } from "../types/index.js";

/**
 * True for a local trace, whatever it contains. A remote trace is never
 * eligible, not even one that claims to be deterministic (contract §2).
 */
export function isReplayEligible(link: TraceLink): boolean {
  return link.type === "Local";
}

/**
 * How far a run can be repeated: exactly if it was local, as far as the trace
 * claims if it was remote (contract §2).
 */
export function replayabilityOf(link: TraceLink): Replayability {
  return link.type === "Local" ? "Deterministic" : link.replayability;
}
