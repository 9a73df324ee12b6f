import { createEnvelope } from "../../behaviour/envelope.js";
import { stringifyEnvelope } from "../../parse/stringify.js";
import type {
  EventQuery,
  ExperienceEvent,
  ExperienceEventEnvelope,
  GovernedArtifactState,
  LifecycleEvent,
  TraceLink,
} from "../../types/index.js";

/** A query without a filter. */
export const ALL: EventQuery = {
  tenant_id: null,
  time_range: null,
  kinds: [],
  correlation_id: null,
  chain_id: null,
  limit: null,
};

/** A small envelope; `overrides` say what matters to the test. */
export function sample(
  event_id: string,
  overrides: Partial<ExperienceEventEnvelope> = {},
): ExperienceEventEnvelope {
  return createEnvelope({
    event_id,
    occurred_at: "2026-03-02T08:00:00Z",
    event: budgetExceeded("chain-1"),
    ...overrides,
  });
}

/** Envelopes `prefix-0`, `prefix-1`, … */
export function samples(
  prefix: string,
  count: number,
  overrides?: Partial<ExperienceEventEnvelope>,
): ExperienceEventEnvelope[] {
  return Array.from({ length: count }, (_, i) => sample(`${prefix}-${i}`, overrides));
}

export function budgetExceeded(chain_id: string): ExperienceEvent {
  return { type: "BudgetExceeded", data: { chain_id, resource: "tokens", limit: "10", observed: "11" } };
}

export function traceLinkRecorded(trace_link_id: string, trace_link: TraceLink): ExperienceEvent {
  return { type: "TraceLinkRecorded", data: { trace_link_id, trace_link } };
}

/** A trace link that can be told from others by its seed, which may have all 64 bits. */
export function traceLink(seed: number | bigint): TraceLink {
  return {
    type: "Local",
    base_model_hash: "sha256:base",
    adapter: null,
    tokenizer_hash: "sha256:tokenizer",
    seed,
    sampler: { temperature: 0.5, top_p: 1, top_k: null },
    prompt_version: "v1",
    recall: null,
    weights_mutated: false,
    execution_env: { device: "cpu", backend: "ndarray", precision: "f32" },
  };
}

/** One move of an artifact of tenant-a, at `MOVED_AT`. */
export function lifecycleEvent(
  from_state: GovernedArtifactState,
  to_state: GovernedArtifactState,
): LifecycleEvent {
  const who = { actor: "ann", reason: "because", ticket_ref: null };
  return { from_state, to_state, timestamp: MOVED_AT, ...who, tenant_id: "tenant-a" };
}

export const MOVED_AT = "2026-03-03T09:30:00.25+01:00";

export function idsOf(envelopes: readonly ExperienceEventEnvelope[]): string[] {
  return envelopes.map(({ event_id }) => event_id);
}

/** Envelopes as text: what no comparison of values can take for equal by mistake, as 0 and -0. */
export function textsOf(envelopes: readonly ExperienceEventEnvelope[]): string[] {
  return envelopes.map((envelope) => stringifyEnvelope(envelope));
}
