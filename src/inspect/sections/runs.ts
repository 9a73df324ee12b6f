import { PolicySnapshotSchema } from "../../schemas/policy.js";
import type { PolicySnapshot } from "../../types/policy.js";
import { createBoundedMap, type BoundedMap } from "../bounded-map.js";
import { createCounts, rank, reportCounts, type Counts, type Named, type Ranking } from "../rankings.js";

/** What runs went through: backends, budgets, policies. */
export type Runs = {
  backends: BoundedMap<{ count: number }>;
  budgets: BoundedMap<{ count: number }>;
  policies: Counts<PolicySnapshot["type"]>;
};

export function createRuns(limit: number): Runs {
  return {
    backends: createBoundedMap(limit),
    budgets: createBoundedMap(limit),
    policies: createCounts(PolicySnapshotSchema.options.map((option) => option.shape.type.value)),
  };
}

export interface RunsReport {
  /** Invocations by backend. */
  backends_invoked: Ranking;
  /** By resource. */
  budgets_exceeded: Ranking;
  /** Snapshots by the type of policy. */
  policies_captured: Named[];
}

export function reportRuns({ backends, budgets, policies }: Runs, top: number): RunsReport {
  return {
    backends_invoked: rank(backends, top, ({ count }) => ({ count })),
    budgets_exceeded: rank(budgets, top, ({ count }) => ({ count })),
    policies_captured: reportCounts(policies),
  };
}
