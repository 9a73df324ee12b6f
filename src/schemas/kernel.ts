import * as z from "zod";
import { anyJson, f32, flag, map, option, struct, text, u64, unit } from "./primitives.js";

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
    name: text.describe("Name of the contract that was checked."),
    passed: flag.describe("True when the contract holds."),
    failure_reason: option(text).describe(
      "Why the contract does not hold; null when it does or no reason is given.",
    ),
  }),
);

export const AdapterTraceSchema = struct("The adapter that a local run used.", () => ({
  adapter_id: text.describe("Identity of the adapter."),
  adapter_hash: text.describe("Hash of the adapter's weights."),
  merged: flag.describe("True when the adapter was merged into the base weights."),
}));

export const SamplerParamsSchema = struct("Sampling settings of a local run.", () => ({
  temperature: f32.describe("Sampling temperature; 0 is greedy."),
  top_p: f32.describe("Nucleus sampling mass, nominally 0 to 1."),
  top_k: option(u64).describe("How many most likely tokens are considered; null for no such cap."),
}));

export const RecallTraceSchema = struct("What recall contributed to a local run.", () => ({
  corpus_fingerprint: text.describe("Identity of the corpus that was searched."),
  candidate_ids: z.array(text).describe("Candidates found, best first."),
  candidate_scores: z.array(f32).describe("Scores of the candidates, in the order of candidate_ids."),
  injected_count: u64.describe("How many candidates were put into the prompt."),
}));

export const ExecutionEnvSchema = struct("Where and how a local run was computed.", () => ({
  device: text.describe("Device the run was made on, for example cpu."),
  backend: text.describe("Numeric backend, for example ndarray."),
  precision: text.describe("Numeric precision, for example f32."),
}));

export const LocalTraceLinkSchema = struct("Everything needed to repeat a run on a local model.", () => ({
  base_model_hash: text.describe("Hash of the base model's weights."),
  adapter: option(AdapterTraceSchema).describe("Adapter that was used; null when none was."),
  tokenizer_hash: text.describe("Hash of the tokenizer."),
  seed: u64.describe("Random seed of the run, all 64 bits."),
  sampler: SamplerParamsSchema.describe("Sampling settings."),
  prompt_version: text.describe("Version of the prompt template."),
  recall: option(RecallTraceSchema).describe("Recall that was used; null when none was."),
  weights_mutated: flag.describe("True when the weights were changed for the run, as by a merged adapter."),
  execution_env: ExecutionEnvSchema.describe("Where the run was made."),
}));

export const RemoteTraceLinkSchema = struct("What is known about a run on a remote model.", () => ({
  provider_name: text.describe("Provider of the model."),
  provider_model_id: text.describe("Model id as the provider reported it."),
  request_fingerprint: text.describe("Hash of the request."),
  response_fingerprint: text.describe("Hash of the response."),
  temperature: f32.describe("Sampling temperature that was asked for."),
  top_p: f32.describe("Nucleus sampling mass that was asked for, nominally 0 to 1."),
  max_tokens: u64.describe("Most tokens the answer was allowed to have."),
  provider_metadata: map(text).describe("What else the provider reported, by key."),
  retried: flag.describe("True when the request was sent more than once."),
  retry_reasons: z.array(text).describe("Why it was sent again, in order; empty when it was not."),
  replayability: ReplayabilitySchema.describe("How far the writer claims the run can be repeated."),
}));

export const TraceLinkSchema = z
  .discriminatedUnion("type", [
    struct("Trace of a run on a local model, which can be replayed.", () => ({
      type: z.literal("Local"),
      ...LocalTraceLinkSchema.shape,
    })),
    struct("Trace of a run on a remote model, which can be audited only.", () => ({
      type: z.literal("Remote"),
      ...RemoteTraceLinkSchema.shape,
    })),
  ])
  .describe("How a piece of content came to be: a local run or a remote one.");

export const KernelProposalSchema = struct(
  "Content that a kernel proposes and that nothing has accepted yet.",
  () => ({
    id: text.describe("Identity of the proposal."),
    kind: ProposalKindSchema.describe("What sort of content it carries."),
    payload: text.describe("The content as text."),
    structured_payload: option(anyJson).describe("The content as any JSON value; null when there is none."),
    trace_link: TraceLinkSchema.describe("How the content came to be."),
    contract_results: z.array(ContractResultSchema).describe("Verdicts known when the proposal was made."),
    requires_human: flag.describe("True when a person has to approve the proposal."),
    confidence: option(f32).describe("The kernel's confidence, nominally 0 to 1; null when it gives none."),
  }),
);
