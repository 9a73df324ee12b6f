import * as z from "zod";
import { anyJson, f32, flag, map, option, text, u64, unit } from "./primitives.js";

export const ProposalKindSchema = unit([
  "Claims",
  "Plan",
  "Classification",
  "Evaluation",
  "DraftDocument",
  "Reasoning",
]).describe("What sort of content a proposal carries.");

export const DecisionStepSchema = unit(["Reasoning", "Evaluation", "Planning"]).describe(
  "Phase of a decision chain.",
);

export const ReplayabilitySchema = unit(["Deterministic", "BestEffort", "None"]).describe(
  "How far a run can be repeated: exactly, approximately or not at all (the text None, not null).",
);

export const ReplayabilityDowngradeReasonSchema = unit([
  "RecallEmbedderNotDeterministic",
  "RecallCorpusNotContentAddressed",
  "RemoteBackendUsed",
  "NoSeedProvided",
  "MultipleReasons",
]).describe("Why a run can be repeated less well than before.");

export const ContractResultSchema = z
  .object({
    name: text.describe("Name of the contract that was checked."),
    passed: flag.describe("True when the contract holds."),
    failure_reason: option(text).describe(
      "Why the contract does not hold; null when it does or no reason is given.",
    ),
  })
  .describe("Verdict of one contract on a proposal, as the kernel knew it.");

export const AdapterTraceSchema = z
  .object({
    adapter_id: text.describe("Identity of the adapter."),
    adapter_hash: text.describe("Hash of the adapter's weights."),
    merged: flag.describe("True when the adapter was merged into the base weights."),
  })
  .describe("The adapter that a local run used.");

export const SamplerParamsSchema = z
  .object({
    temperature: f32.describe("Sampling temperature; 0 is greedy."),
    top_p: f32.describe("Nucleus sampling mass, nominally 0 to 1."),
    top_k: option(u64).describe("How many most likely tokens are considered; null for no such cap."),
  })
  .describe("Sampling settings of a local run.");

export const RecallTraceSchema = z
  .object({
    corpus_fingerprint: text.describe("Identity of the corpus that was searched."),
    candidate_ids: z.array(text).describe("Candidates found, best first."),
    candidate_scores: z.array(f32).describe("Scores of the candidates, in the order of candidate_ids."),
    injected_count: u64.describe("How many candidates were put into the prompt."),
  })
  .describe("What recall contributed to a local run.");

export const ExecutionEnvSchema = z
  .object({
    device: text.describe("Device the run was made on, for example cpu."),
    backend: text.describe("Numeric backend, for example ndarray."),
    precision: text.describe("Numeric precision, for example f32."),
  })
  .describe("Where and how a local run was computed.");

export const LocalTraceLinkSchema = z
  .object({
    base_model_hash: text.describe("Hash of the base model's weights."),
    adapter: option(AdapterTraceSchema).describe("Adapter that was used; null when none was."),
    tokenizer_hash: text.describe("Hash of the tokenizer."),
    seed: u64.describe("Random seed of the run, all 64 bits."),
    sampler: SamplerParamsSchema.describe("Sampling settings."),
    prompt_version: text.describe("Version of the prompt template."),
    recall: option(RecallTraceSchema).describe("Recall that was used; null when none was."),
    weights_mutated: flag.describe("True when the weights were changed for the run, as by a merged adapter."),
    execution_env: ExecutionEnvSchema.describe("Where the run was made."),
  })
  .describe("Everything needed to repeat a run on a local model.");

export const RemoteTraceLinkSchema = z
  .object({
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
  })
  .describe("What is known about a run on a remote model.");

export const TraceLinkSchema = z
  .discriminatedUnion("type", [
    z
      .object({ type: z.literal("Local"), ...LocalTraceLinkSchema.shape })
      .describe("Trace of a run on a local model, which can be replayed."),
    z
      .object({ type: z.literal("Remote"), ...RemoteTraceLinkSchema.shape })
      .describe("Trace of a run on a remote model, which can be audited only."),
  ])
  .describe("How a piece of content came to be: a local run or a remote one.");

export const KernelProposalSchema = z
  .object({
    id: text.describe("Identity of the proposal."),
    kind: ProposalKindSchema.describe("What sort of content it carries."),
    payload: text.describe("The content as text."),
    structured_payload: option(anyJson).describe("The content as any JSON value; null when there is none."),
    trace_link: TraceLinkSchema.describe("How the content came to be."),
    contract_results: z.array(ContractResultSchema).describe("Verdicts known when the proposal was made."),
    requires_human: flag.describe("True when a person has to approve the proposal."),
    confidence: option(f32).describe("The kernel's confidence, nominally 0 to 1; null when it gives none."),
  })
  .describe("Content that a kernel proposes and that nothing has accepted yet.");
