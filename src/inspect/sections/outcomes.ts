import { DecisionStepSchema } from "../../schemas/kernel.js";
import type { OutcomeRecorded } from "../../types/events/outcome-recorded.js";
import type { DecisionStep } from "../../types/kernel.js";
import { createBoundedMap, valueAt, type BoundedMap } from "../bounded-map.js";
import { createMeasure, measure, reportMeasure, type Measure, type MeasureReport } from "../measure.js";
import {
  count,
  createCounter,
  rank,
  reportCounter,
  type Counter,
  type CounterReport,
  type Named,
  type Ranking,
} from "../rankings.js";
import { usdOf } from "../usd.js";
import {
  countVerdict,
  createVerdicts,
  reportVerdicts,
  type Verdicts,
  type VerdictsReport,
} from "../verdicts.js";

/** What came of the work, and what it took. */
export type Outcomes = {
  all: Verdicts;
  steps: Record<DecisionStep, Verdicts>;
  withoutBackend: BackendOutcomes;
  backends: BoundedMap<BackendOutcomes>;
  stopReasons: Counter;
  tokens: Measure;
  cost: Measure;
  latency: Measure;
};

type BackendOutcomes = {
  verdicts: Verdicts;
  tokens: bigint;
  cost: bigint;
};

export function createOutcomes(limit: number): Outcomes {
  const steps = DecisionStepSchema.options.map((step) => [step, createVerdicts()]);
  return {
    all: createVerdicts(),
    steps: Object.fromEntries(steps) as Outcomes["steps"],
    withoutBackend: createBackend(),
    backends: createBoundedMap(limit),
    stopReasons: createCounter(limit),
    tokens: createMeasure(),
    cost: createMeasure(),
    latency: createMeasure(),
  };
}

export function inspectOutcome(outcomes: Outcomes, data: OutcomeRecorded["data"]): void {
  const { step, passed, stop_reason, tokens, cost_microdollars, latency_ms } = data;
  countVerdict(outcomes.all, passed);
  countVerdict(outcomes.steps[step], passed);
  count(outcomes.stopReasons, stop_reason);
  measure(outcomes.tokens, tokens);
  measure(outcomes.cost, cost_microdollars);
  measure(outcomes.latency, latency_ms);
  const backend = backendOf(outcomes, data.backend);
  if (backend === undefined) return;
  countVerdict(backend.verdicts, passed);
  backend.tokens += BigInt(tokens ?? 0);
  backend.cost += BigInt(cost_microdollars ?? 0);
}

function backendOf(outcomes: Outcomes, name: string | null): BackendOutcomes | undefined {
  return name === null ? outcomes.withoutBackend : valueAt(outcomes.backends, name, createBackend);
}

function createBackend(): BackendOutcomes {
  return { verdicts: createVerdicts(), tokens: 0n, cost: 0n };
}

/** What one backend did, as OutcomeRecorded tells it. */
export interface BackendReport extends VerdictsReport {
  tokens: bigint;
  cost_microdollars: bigint;
  /** Exactly the same amount, in US dollars. */
  cost_usd: string;
}

/** How runs came out: in all, by step and by backend, with what they cost and how long they took. */
export interface OutcomesReport extends VerdictsReport {
  by_step: (Named & VerdictsReport)[];
  by_backend: Ranking<Named & BackendReport> & { none: BackendReport };
  stop_reasons: CounterReport;
  tokens: MeasureReport;
  cost_microdollars: MeasureReport;
  /** Exactly the same sum, in US dollars. */
  cost_usd: string;
  latency_ms: MeasureReport;
}

export function reportOutcomes(outcomes: Outcomes, top: number): OutcomesReport {
  const cost = reportMeasure(outcomes.cost);
  return {
    ...reportVerdicts(outcomes.all),
    by_step: Object.entries(outcomes.steps).map(([name, verdicts]) => ({
      name,
      ...reportVerdicts(verdicts),
    })),
    by_backend: {
      none: reportBackend(outcomes.withoutBackend),
      ...rank(outcomes.backends, top, reportBackend),
    },
    stop_reasons: reportCounter(outcomes.stopReasons, top),
    tokens: reportMeasure(outcomes.tokens),
    cost_microdollars: cost,
    cost_usd: usdOf(cost.sum),
    latency_ms: reportMeasure(outcomes.latency),
  };
}

function reportBackend({ verdicts, tokens, cost }: BackendOutcomes): BackendReport {
  return { ...reportVerdicts(verdicts), tokens, cost_microdollars: cost, cost_usd: usdOf(cost) };
}
