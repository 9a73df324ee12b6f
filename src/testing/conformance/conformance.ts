import { limitOf } from "../../parse/limit.js";
import type { ExperienceStore } from "../../store/experience-store.js";
import { runCase } from "./run-case.js";
import type { Capability, ConformanceCase, ConformanceRunner, StoreFactory } from "./case.js";
import { APPEND_CASES } from "./cases/append.js";
import { BOUNDARY_CASES } from "./cases/boundary.js";
import { CONCURRENCY_CASES } from "./cases/concurrency.js";
import { DURABILITY_CASES } from "./cases/durability.js";
import { OWNERSHIP_CASES } from "./cases/ownership.js";
import { QUERY_CASES } from "./cases/queries.js";
import { REPLAY_CASES } from "./cases/replay.js";
import { TENANT_CASES } from "./cases/tenants.js";
import { TIME_CASES } from "./cases/times.js";
import { TRACE_LINK_CASES } from "./cases/trace-links.js";
import { TRANSITION_CASES } from "./cases/transitions.js";
import { VALUE_CASES } from "./cases/values.js";
import { VIEW_CASES } from "./cases/views.js";

const CASES: readonly ConformanceCase[] = [
  ...APPEND_CASES,
  ...BOUNDARY_CASES,
  ...QUERY_CASES,
  ...TIME_CASES,
  ...VALUE_CASES,
  ...OWNERSHIP_CASES,
  ...TRANSITION_CASES,
  ...TRACE_LINK_CASES,
  ...CONCURRENCY_CASES,
  ...TENANT_CASES,
  ...REPLAY_CASES,
  ...VIEW_CASES,
  ...DURABILITY_CASES,
];

/** How thoroughly a store is tried. */
export interface ConformanceOptions {
  /** How often each property is tried on generated values: 1 or more; 100 unless given. */
  readonly runs?: number | undefined;
}

/** A case by its name, and what a factory must offer for it to run. */
export interface ConformanceListing {
  readonly name: string;
  readonly needs: readonly Capability[];
}

/**
 * Registers a test for every sentence of the store boundary (contract §3). Each
 * runs on a ledger of its own. What the factory does not offer is registered as
 * skipped, where the runner can skip.
 *
 * @throws RangeError when `runs` is no whole number of 1 or more
 */
export function storeConformance<S extends ExperienceStore>(
  factory: StoreFactory<S>,
  runner: ConformanceRunner,
  options?: ConformanceOptions,
): void {
  const runs = limitOf("runs", options?.runs, 100, 1, Number.MAX_SAFE_INTEGER);
  for (const each of CASES) {
    const body = (): Promise<void> => runCase(each, factory, runner.expect, runs);
    if ((each.needs ?? []).every((need) => factory[need] !== undefined)) runner.test(each.name, body);
    else runner.test.skip?.(each.name, body);
  }
}

/** The cases of the suite, in the order in which they are registered. */
export function listConformanceCases(): ConformanceListing[] {
  return CASES.map(({ name, needs = [] }) => ({ name, needs }));
}
