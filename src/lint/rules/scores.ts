import { KernelProposalSchema, RecallTraceSchema } from "../../schemas/kernel.js";
import { KernelPolicySchema } from "../../schemas/policy.js";
import { CandidateScoreSchema, RecallPolicySchema } from "../../schemas/recall.js";
import { fieldRule, itemRule, type Rule } from "../rule.js";

function judgeScore(score: number): string | null {
  return score >= 0 && score <= 1 ? null : `Expected a number from 0 to 1, got ${score}.`;
}

/** Scores, confidence and thresholds. The sampling mass `top_p` is a setting and no score. */
export const SCORE_RULES: readonly Rule[] = [
  fieldRule("score_out_of_unit_range", KernelProposalSchema.shape.confidence, judgeScore),
  fieldRule("score_out_of_unit_range", KernelPolicySchema.shape.recall_min_score, judgeScore),
  fieldRule("score_out_of_unit_range", RecallPolicySchema.shape.min_score_threshold, judgeScore),
  fieldRule("score_out_of_unit_range", CandidateScoreSchema.shape.score, judgeScore),
  itemRule("score_out_of_unit_range", RecallTraceSchema.shape.candidate_scores, judgeScore),
];
