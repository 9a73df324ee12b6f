import type { ExperienceEventKind } from "../../types/event.js";

interface EnvelopeKeys {
  event_id?: string;
  occurred_at?: string;
  tenant_id?: string;
}

/** A line of a ledger with an event of this type, and no more keys than it needs. */
export function lineOf(type: ExperienceEventKind, data: object, envelope: EnvelopeKeys = {}): string {
  return JSON.stringify({
    event_id: "evt-1",
    occurred_at: "2026-03-02T08:00:00Z",
    ...envelope,
    event: { type, data },
  });
}

/** The smallest event: the examples of faults are this one, broken. */
export const BUDGET = lineOf("BudgetExceeded", { chain_id: "chain-7", resource: "tokens", limit: "4096" });

export const OUTCOME = lineOf("OutcomeRecorded", {
  chain_id: "chain-7",
  step: "Planning",
  passed: true,
  tokens: 12,
});

const LOCAL_TRACE = {
  type: "Local",
  base_model_hash: "sha256:01ab",
  tokenizer_hash: "sha256:23cd",
  seed: 7,
  sampler: { temperature: 0.7, top_p: 0.9 },
  prompt_version: "v3",
  weights_mutated: false,
  execution_env: { device: "cpu", backend: "ndarray", precision: "f32" },
};

/** A local trace with a recall that names so many candidates and so many scores. */
export function recallTrace(candidate_ids: string[], candidate_scores: number[]): string {
  return lineOf("TraceLinkRecorded", {
    trace_link_id: "trace-1",
    trace_link: {
      ...LOCAL_TRACE,
      recall: { corpus_fingerprint: "sha256:45ef", candidate_ids, candidate_scores, injected_count: 1 },
    },
  });
}

/** A remote trace that claims to be that replayable. */
export function remoteTrace(replayability: string): string {
  return lineOf("TraceLinkRecorded", {
    trace_link_id: "trace-1",
    trace_link: {
      type: "Remote",
      provider_name: "remote-a",
      provider_model_id: "large-2026-01",
      request_fingerprint: "sha256:01ab",
      response_fingerprint: "sha256:23cd",
      temperature: 0.7,
      top_p: 0.9,
      max_tokens: 1024,
      provider_metadata: {},
      retried: false,
      retry_reasons: [],
      replayability,
    },
  });
}

/** A recall that lists one candidate and says that it returned so many. */
export function recall(candidates_returned: number): string {
  return lineOf("RecallExecuted", {
    query: { query_text: "similar refund cases", top_k: 5 },
    provenance: {
      query_hash: "sha256:01ab",
      embedding_input_hash: "sha256:23cd",
      embedding_hash: "sha256:45ef",
      embedder_id: "embedder-1",
      embedder_settings_hash: "sha256:67ab",
      corpus_fingerprint: "sha256:89cd",
      policy_snapshot_hash: "sha256:abef",
      candidate_scores: [{ id: "candidate-1", score: 0.9 }],
      candidates_searched: 40,
      candidates_returned,
      latency_ms: 12,
      timestamp: "2026-03-02T08:00:00Z",
    },
  });
}

/** The creation of the proposal that the others are about, with more to it where that is needed. */
export function creation(more: object = {}): string {
  return lineOf("ProposalCreated", {
    proposal: {
      id: "proposal-1",
      kind: "Plan",
      payload: "Refund the customer.",
      trace_link: LOCAL_TRACE,
      contract_results: [],
      requires_human: false,
      ...more,
    },
    chain_id: "chain-7",
    step: "Planning",
  });
}

/** A proposal's validation with one verdict, and the verdict as a whole. */
export function validation(passed: boolean, all_passed: boolean): string {
  return lineOf("ProposalValidated", {
    proposal_id: "proposal-1",
    chain_id: "chain-7",
    step: "Planning",
    contract_results: [{ name: "has-sources", passed }],
    all_passed,
    validator: "governance-bot",
  });
}

/** The same line for the event after it. */
export function second(line: string): string {
  return line.replace("evt-1", "evt-2");
}
