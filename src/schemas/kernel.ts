import * as z from "zod";
import { anyJson, f32, flag, list, map, option, struct, tagged, text, u64, unit } from "./primitives.js";

export const ProposalKindSchema = unit("What sort of content a proposal carries.", [
  "Claims",
  "Plan",
  "Classification",
  "Evaluation",
  "DraftDocument",
  "Reasoning",
]);

export const DecisionStepSchema = unit("Phase of a decision chain.", ["Reasoning", "Evaluation", "Planning"]);

export const ReplayabilitySchema = unit(
  "How far a run can be repeated: exactly, approximately or not at all (the text None, not null).",
  ["Deterministic", "BestEffort", "None"],
);

export const ReplayabilityDowngradeReasonSchema = unit("Why a run can be repeated less well than before.", [
  "RecallEmbedderNotDeterministic",
  "RecallCorpusNotContentAddressed",
  "RemoteBackendUsed",
  "NoSeedProvided",
  "MultipleReasons",
]);

export const ContractResultSchema = struct(
  "Verdict of one contract on a proposal, as the kernel knew it.",
  () => ({
    name: text("Name of the contract that was checked."),
    passed: flag("True when the contract holds."),
    failure_reason: option(
      "Why the contract does not hold; null when it does or no reason is given.",
      text(),
    ),
  }),
);

export const AdapterTraceSchema = struct("The adapter that a local run used.", () => ({
  adapter_id: text("Identity of the adapter."),
  adapter_hash: text("Hash of the adapter's weights."),
  merged: flag("True when the adapter was merged into the base weights."),
}));

export const SamplerParamsSchema = struct("Sampling settings of a local run.", () => ({
  temperature: f32("Sampling temperature; 0 is greedy."),
  top_p: f32("Nucleus sampling mass, nominally 0 to 1."),
  top_k: option("How many most likely tokens are considered; null for no such cap.", u64()),
}));

export const RecallTraceSchema = struct("What recall contributed to a local run.", () => ({
  corpus_fingerprint: text("Identity of the corpus that was searched."),
  candidate_ids: list("Candidates found.", text()),
  candidate_scores: list("Scores of the candidates, in the order of candidate_ids.", f32()),
  injected_count: u64("How many candidates were put into the prompt."),
}));

export const ExecutionEnvSchema = struct("Where and how a local run was computed.", () => ({
  device: text("Device the run was made on, for example cpu."),
  backend: text("Numeric backend, for example ndarray."),
  precision: text("Numeric precision, for example f32."),
}));

export const LocalTraceLinkSchema = struct("Everything needed to repeat a run on a local model.", () => ({
  base_model_hash: text("Hash of the base model's weights."),
  adapter: option("Adapter that was used; null when none was.", AdapterTraceSchema),
  tokenizer_hash: text("Hash of the tokenizer."),
  seed: u64("Random seed of the run, all 64 bits."),
  sampler: SamplerParamsSchema.describe("Sampling settings."),
  prompt_version: text("Version of the prompt template."),
  recall: option("Recall that was used; null when none was.", RecallTraceSchema),
  weights_mutated: flag("True when the weights were changed for the run, as by a merged adapter."),
  execution_env: ExecutionEnvSchema.describe("Where the run was made."),
}));

export const RemoteTraceLinkSchema = struct("What is known about a run on a remote model.", () => ({
  provider_name: text("Provider of the model."),
  provider_model_id: text("Model id as the provider reported it."),
  request_fingerprint: text("Hash of the request."),
  response_fingerprint: text("Hash of the response."),
  temperature: f32("Sampling temperature that was asked for."),
  top_p: f32("Nucleus sampling mass that was asked for, nominally 0 to 1."),
  max_tokens: u64("Most tokens the answer was allowed to have."),
  provider_metadata: map("What else the provider reported, by key.", text()),
  retried: flag("True when the request was sent more than once."),
  retry_reasons: list("Why it was sent again, in order; empty when it was not.", text()),
  replayability: ReplayabilitySchema.describe("How far the writer claims the run can be repeated."),
}));

export const TraceLinkSchema = tagged(
  "How a piece of content came to be: a local run or a remote one.",
  "type",
  [
    struct("Trace of a run on a local model, which can be replayed.", () => ({
      type: z.literal("Local"),
      ...LocalTraceLinkSchema.shape,
    })),
    struct("Trace of a run on a remote model, which can be audited only.", () => ({
      type: z.literal("Remote"),
      ...RemoteTraceLinkSchema.shape,
    })),
  ],
);

export const KernelProposalSchema = struct(
  "Content that a kernel proposes and that nothing has accepted yet.",
  () => ({
    id: text("Identity of the proposal."),
    kind: ProposalKindSchema.describe("What sort of content it carries."),
    payload: text("The content as text."),
    structured_payload: option("The content as any JSON value; null when there is none.", anyJson()),
    trace_link: TraceLinkSchema.describe("How the content came to be."),
    contract_results: list("Verdicts known when the proposal was made.", ContractResultSchema),
    requires_human: flag("True when a person has to approve the proposal."),
    confidence: option("The kernel's confidence, nominally 0 to 1; null when it gives none.", f32()),
  }),
);
