import type * as z from "zod";
import type {
  ProposalKindSchema,
  DecisionStepSchema,
  ReplayabilitySchema,
  ReplayabilityDowngradeReasonSchema,
  ContractResultSchema,
  AdapterTraceSchema,
  SamplerParamsSchema,
  RecallTraceSchema,
  ExecutionEnvSchema,
  LocalTraceLinkSchema,
  RemoteTraceLinkSchema,
  TraceLinkSchema,
  KernelProposalSchema,
} from "../schemas/kernel.js";

export type ProposalKind = z.output<typeof ProposalKindSchema>;
export type ProposalKindInput = z.input<typeof ProposalKindSchema>;
export type DecisionStep = z.output<typeof DecisionStepSchema>;
export type DecisionStepInput = z.input<typeof DecisionStepSchema>;
export type Replayability = z.output<typeof ReplayabilitySchema>;
export type ReplayabilityInput = z.input<typeof ReplayabilitySchema>;
export type ReplayabilityDowngradeReason = z.output<typeof ReplayabilityDowngradeReasonSchema>;
export type ReplayabilityDowngradeReasonInput = z.input<typeof ReplayabilityDowngradeReasonSchema>;
export type ContractResult = z.output<typeof ContractResultSchema>;
export type ContractResultInput = z.input<typeof ContractResultSchema>;
export type AdapterTrace = z.output<typeof AdapterTraceSchema>;
export type AdapterTraceInput = z.input<typeof AdapterTraceSchema>;
export type SamplerParams = z.output<typeof SamplerParamsSchema>;
export type SamplerParamsInput = z.input<typeof SamplerParamsSchema>;
export type RecallTrace = z.output<typeof RecallTraceSchema>;
export type RecallTraceInput = z.input<typeof RecallTraceSchema>;
export type ExecutionEnv = z.output<typeof ExecutionEnvSchema>;
export type ExecutionEnvInput = z.input<typeof ExecutionEnvSchema>;
export type LocalTraceLink = z.output<typeof LocalTraceLinkSchema>;
export type LocalTraceLinkInput = z.input<typeof LocalTraceLinkSchema>;
export type RemoteTraceLink = z.output<typeof RemoteTraceLinkSchema>;
export type RemoteTraceLinkInput = z.input<typeof RemoteTraceLinkSchema>;
export type TraceLink = z.output<typeof TraceLinkSchema>;
export type TraceLinkInput = z.input<typeof TraceLinkSchema>;
export type KernelProposal = z.output<typeof KernelProposalSchema>;
export type KernelProposalInput = z.input<typeof KernelProposalSchema>;
