import type {
  CandidateScore,
  DecisionStep,
  RecallExecutedData,
  RecallTrace,
  StopReason,
} from "../../src/types/index.js";
import type { Chain } from "./chain.js";
import { sha256 } from "./ids.js";
import { policyInForce } from "./policies.js";
import { rfc3339 } from "./time.js";

export const EMBEDDER = { id: "e5-small@3", settings: sha256("e5-small@3 normalised") };

/** What was recalled: the part a trace keeps, and the event that proves it. */
export interface Recalled {
  trace: RecallTrace;
  record: Omit<RecallExecutedData, "trace_link_id">;
}

const TOP_K = 5;

export function recallFor(chain: Chain, step: DecisionStep, stop?: StopReason): Recalled {
  const { random, tenant, subject } = chain;
  const { hash, snapshot } = policyInForce("recall-runtime", chain.now);
  if (snapshot.type !== "Recall") throw new Error("not a recall policy");
  const found = stop === undefined ? random.int(0, TOP_K) : random.int(1, TOP_K - 1);
  const scores = candidates(chain, found, snapshot.policy.min_score_threshold);
  const budget = Number(snapshot.policy.budgets.max_latency_ms);
  const latency = random.int(11, 90) + (stop === "LatencyExceeded" ? budget : 0);
  const corpus = sha256(`${tenant.id} cases`);
  return {
    trace: {
      corpus_fingerprint: corpus,
      candidate_ids: scores.map(({ id }) => id),
      candidate_scores: scores.map(({ score }) => score),
      injected_count: Math.min(found, 3),
    },
    record: {
      query: { query_text: subject.question, top_k: TOP_K, step_context: step, tenant_scope: tenant.id },
      provenance: {
        query_hash: sha256(subject.question),
        embedding_input_hash: sha256(subject.question.toLowerCase()),
        embedding_hash: sha256(`${EMBEDDER.id} ${subject.question}`),
        embedder_id: EMBEDDER.id,
        embedder_settings_hash: EMBEDDER.settings,
        corpus_fingerprint: corpus,
        policy_snapshot_hash: hash,
        purpose: "RuntimeAugmentation",
        consumers: random.int(0, 3) === 0 ? ["Kernel", "Analytics"] : ["Kernel"],
        candidate_scores: scores,
        candidates_searched: random.int(1800, 5200),
        candidates_returned: found,
        stop_reason: stop ?? (found === TOP_K ? "ReachedTopK" : "BelowThreshold"),
        latency_ms: latency,
        timestamp: rfc3339(chain.now + latency),
        signature:
          random.int(0, 2) === 0 ? `sig://recall-signer/${sha256(chain.id).slice(7, 31)}` : "unsigned",
      },
    },
  };
}

/** Different candidates, best first, none below the threshold. */
function candidates({ random }: Chain, count: number, threshold: number): CandidateScore[] {
  const first = random.int(100, 8000);
  const scores = Array.from({ length: count }, () => random.decimal(threshold, 1, 4)).sort((a, b) => b - a);
  return scores.map((score, i) => ({ id: `case-${first + i * 37}`, score }));
}
