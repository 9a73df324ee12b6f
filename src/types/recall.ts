import type * as z from "zod";
import type {
  RecallUseSchema,
  RecallConsumerSchema,
  StopReasonSchema,
  CandidateScoreSchema,
  RecallQuerySchema,
  RecallBudgetsSchema,
  RecallPolicySchema,
  RecallProvenanceEnvelopeSchema,
} from "../schemas/recall.js";

export type RecallUse = z.output<typeof RecallUseSchema>;
export type RecallUseInput = z.input<typeof RecallUseSchema>;
export type RecallConsumer = z.output<typeof RecallConsumerSchema>;
export type RecallConsumerInput = z.input<typeof RecallConsumerSchema>;
export type StopReason = z.output<typeof StopReasonSchema>;
export type StopReasonInput = z.input<typeof StopReasonSchema>;
export type CandidateScore = z.output<typeof CandidateScoreSchema>;
export type CandidateScoreInput = z.input<typeof CandidateScoreSchema>;
export type RecallQuery = z.output<typeof RecallQuerySchema>;
export type RecallQueryInput = z.input<typeof RecallQuerySchema>;
export type RecallBudgets = z.output<typeof RecallBudgetsSchema>;
export type RecallBudgetsInput = z.input<typeof RecallBudgetsSchema>;
export type RecallPolicy = z.output<typeof RecallPolicySchema>;
export type RecallPolicyInput = z.input<typeof RecallPolicySchema>;
export type RecallProvenanceEnvelope = z.output<typeof RecallProvenanceEnvelopeSchema>;
export type RecallProvenanceEnvelopeInput = z.input<typeof RecallProvenanceEnvelopeSchema>;
