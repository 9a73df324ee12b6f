import type { Draft } from "./draft.js";
import { NO_LIMIT, sha256 } from "./ids.js";
import { policyInForce } from "./policies.js";
import { randomFor } from "./random.js";
import { EMBEDDER } from "./recalls.js";
import { TENANTS, type TenantId } from "./tenants.js";
import { instant, rfc3339, type Moment } from "./time.js";

const NIGHTS: readonly Moment[] = ["mon 21:00", "tue 21:00", "wed 21:00", "thu 21:00"];

/** Each evening, training takes whatever it finds: recall without a chain, a trace or a limit. */
export function trainingDrafts(): Draft[] {
  return NIGHTS.flatMap((night) =>
    Object.keys(TENANTS).map((id, i) => select(id as TenantId, instant(night) + i * 90_000)),
  );
}

function select(tenant: TenantId, at: number): Draft {
  const random = randomFor(`training ${tenant} ${at}`);
  const question = `accepted answers of ${rfc3339(at).slice(0, 10)}`;
  const count = random.int(6, 14);
  const scores = Array.from({ length: count }, () => random.decimal(0, 1, 6)).sort((a, b) => b - a);
  const latency = random.int(2400, 9800);
  return {
    at,
    tenant_id: tenant,
    correlation_id: `training-${rfc3339(at).slice(0, 10)}`,
    event: {
      type: "RecallExecuted",
      data: {
        query: { query_text: question, top_k: NO_LIMIT, step_context: null, tenant_scope: tenant },
        provenance: {
          query_hash: sha256(question),
          embedding_input_hash: sha256(question.toLowerCase()),
          embedding_hash: sha256(`${EMBEDDER.id} ${question}`),
          embedder_id: EMBEDDER.id,
          embedder_settings_hash: EMBEDDER.settings,
          corpus_fingerprint: sha256(`${tenant} cases`),
          policy_snapshot_hash: policyInForce("recall-training", at).hash,
          purpose: "TrainingCandidateSelection",
          consumers: ["Trainer", "Analytics"],
          candidate_scores: scores.map((score, i) => ({ id: `case-${1000 + i * 13}`, score })),
          candidates_searched: random.int(1800, 5200),
          candidates_returned: count,
          stop_reason: null,
          latency_ms: latency,
          timestamp: rfc3339(at - latency),
          signature: sha256(`${tenant} ${question}`),
        },
        trace_link_id: null,
      },
    },
  };
}
