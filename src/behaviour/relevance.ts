/** How relevant a recalled candidate is. It is not on the wire (contract §1.7). */
export type RelevanceLevel = "High" | "Medium" | "Low";

/** The relevance of a score: high from 0.8, medium from 0.5, low below and for NaN (contract §2). */
export function relevanceFromScore(score: number): RelevanceLevel {
  if (score >= 0.8) return "High";
  if (score >= 0.5) return "Medium";
  return "Low";
}
