import * as z from "zod";
import { DecisionStepSchema } from "./kernel.js";
import { RECALL_USES } from "./names.js";
import { f64, flag, list, option, struct, text, u64, unit } from "./primitives.js";

export const RecallUseSchema = unit("What recalled content may be used for.", RECALL_USES);

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
  id: text("Identity of the candidate."),
  score: f64("Similarity to the query, nominally 0 to 1."),
}));

export const RecallQuerySchema = struct("A question to the recall system.", () => ({
  query_text: text("Text that was searched for."),
  top_k: u64("How many candidates were asked for."),
  step_context: option(
    "Phase the recall serves; null when it serves none in particular.",
    DecisionStepSchema,
  ),
  tenant_scope: option("Tenant whose content may be found; null for no such limit.", text()),
}));

export const RecallBudgetsSchema = struct("Limits on what recall may cost.", () => ({
  max_latency_ms: u64("Most time a recall may take, in milliseconds."),
  max_embedding_calls: u64("Most calls to the embedder in one decision chain."),
  max_tokens_per_candidate: u64("Most tokens taken from one candidate."),
}));

export const RecallPolicySchema = struct("Rules for recall: whether, how much and what for.", () => ({
  enabled: flag("True when recall is on."),
  max_k_total: u64("Most candidates in all."),
  max_tokens_injection: u64("Most tokens put into the prompt."),
  min_score_threshold: f64("Lowest similarity that counts, nominally 0 to 1."),
  budgets: RecallBudgetsSchema.describe("What recall may cost at most."),
  allowed_uses: z
    .array(RecallUseSchema)
    .default(["RuntimeAugmentation"])
    .describe("Uses that are permitted; an empty list permits none."),
}));

export const RecallProvenanceEnvelopeSchema = struct(
  "Proof of how a recall was answered, enough to compare a replay with it.",
  () => ({
    query_hash: text("Hash of the query."),
    embedding_input_hash: text("Hash of the canonical text that was embedded."),
    embedding_hash: text("Hash of the embedding vector."),
    embedder_id: text("Identity of the embedder."),
    embedder_settings_hash: text("Hash of the embedder's settings."),
    corpus_fingerprint: text("Identity of the corpus that was searched."),
    policy_snapshot_hash: text("Hash of the recall policy in force."),
    purpose: RecallUseSchema.default("RuntimeAugmentation").describe("What the recall was made for."),
    consumers: z.array(RecallConsumerSchema).default([]).describe("Who receives the result."),
    candidate_scores: list("Candidates with their scores, in order.", CandidateScoreSchema),
    candidates_searched: u64("How many candidates were looked at."),
    candidates_returned: u64("How many candidates were handed back."),
    stop_reason: option("Why the recall ended; null when not recorded.", StopReasonSchema),
    latency_ms: u64("How long the recall took, in milliseconds."),
    timestamp: text("When the recall ran; meant to be RFC 3339, any text is legal."),
    signature: text()
      .default("unsigned")
      .describe("Signature over the envelope: unsigned, sha256:… or sig://key/sig by convention."),
  }),
);
