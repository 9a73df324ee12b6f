import * as z from "zod";
import { DecisionStepSchema } from "./kernel.js";
import { f64, flag, option, struct, text, u64, unit } from "./primitives.js";

export const RecallUseSchema = unit("What recalled content may be used for.", [
  "RuntimeAugmentation",
  "TrainingCandidateSelection",
]);

export const RecallConsumerSchema = unit("Who receives recalled content.", [
  "Kernel",
  "Analytics",
  "Trainer",
]);

export const StopReasonSchema = unit("Why a recall ended.", [
  "ReachedTopK",
  "BudgetExhausted",
  "BelowThreshold",
  "TokenLimitReached",
  "LatencyExceeded",
  "EmbedderNotDeterministic",
  "TenantScopeMissing",
]);

export const CandidateScoreSchema = struct("One recalled candidate and its score.", () => ({
  id: text.describe("Identity of the candidate."),
  score: f64.describe("Similarity to the query, nominally 0 to 1."),
}));

export const RecallQuerySchema = struct("A question to the recall system.", () => ({
  query_text: text.describe("Text that was searched for."),
  top_k: u64.describe("How many candidates were asked for."),
  step_context: option(DecisionStepSchema).describe(
    "Phase the recall serves; null when it serves none in particular.",
  ),
  tenant_scope: option(text).describe("Tenant whose content may be found; null for no such limit."),
}));

export const RecallBudgetsSchema = struct("Limits on what one recall may cost.", () => ({
  max_latency_ms: u64.describe("Most time a recall may take, in milliseconds."),
  max_embedding_calls: u64.describe("Most calls to the embedder."),
  max_tokens_per_candidate: u64.describe("Most tokens taken from one candidate."),
}));

export const RecallPolicySchema = struct("Rules for recall: whether, how much and what for.", () => ({
  enabled: flag.describe("True when recall is on."),
  max_k_total: u64.describe("Most candidates in all."),
  max_tokens_injection: u64.describe("Most tokens put into the prompt."),
  min_score_threshold: f64.describe("Lowest similarity that counts, nominally 0 to 1."),
  budgets: RecallBudgetsSchema.describe("What each recall may cost at most."),
  allowed_uses: z
    .array(RecallUseSchema)
    .default(["RuntimeAugmentation"])
    .describe("Uses that are permitted; an empty list permits none."),
}));

export const RecallProvenanceEnvelopeSchema = struct(
  "Proof of how a recall was answered, enough to compare a replay with it.",
  () => ({
    query_hash: text.describe("Hash of the query."),
    embedding_input_hash: text.describe("Hash of the canonical text that was embedded."),
    embedding_hash: text.describe("Hash of the embedding vector."),
    embedder_id: text.describe("Identity of the embedder."),
    embedder_settings_hash: text.describe("Hash of the embedder's settings."),
    corpus_fingerprint: text.describe("Identity of the corpus that was searched."),
    policy_snapshot_hash: text.describe("Hash of the recall policy in force."),
    purpose: RecallUseSchema.default("RuntimeAugmentation").describe("What the recall was made for."),
    consumers: z.array(RecallConsumerSchema).default([]).describe("Who receives the result."),
    candidate_scores: z.array(CandidateScoreSchema).describe("Candidates with their scores, in order."),
    candidates_searched: u64.describe("How many candidates were looked at."),
    candidates_returned: u64.describe("How many candidates were handed back."),
    stop_reason: option(StopReasonSchema).describe("Why the recall ended; null when not recorded."),
    latency_ms: u64.describe("How long the recall took, in milliseconds."),
    timestamp: text.describe("When the recall ran; meant to be RFC 3339, any text is legal."),
    signature: text
      .default("unsigned")
      .describe("Signature over the envelope: unsigned, sha256:… or sig://key/sig by convention."),
  }),
);
