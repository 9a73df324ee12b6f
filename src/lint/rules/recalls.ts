import { RecallTraceSchema } from "../../schemas/kernel.js";
import { RecallProvenanceEnvelopeSchema } from "../../schemas/recall.js";
import { structRule, type Rule } from "../rule.js";

export const RECALL_RULES: readonly Rule[] = [
  structRule(
    "candidate_count_mismatch",
    RecallProvenanceEnvelopeSchema,
    "candidates_returned",
    (returned, { candidate_scores }) =>
      // A bigint is beyond the length of any list, and stays so when it is rounded.
      Number(returned) === candidate_scores.length
        ? null
        : `candidates_returned is ${returned}, but candidate_scores has ${candidate_scores.length}: make the two agree.`,
  ),
  structRule(
    "recall_trace_length_mismatch",
    RecallTraceSchema,
    "candidate_scores",
    (scores, { candidate_ids }) =>
      scores.length === candidate_ids.length
        ? null
        : `candidate_scores has ${scores.length} and candidate_ids ${candidate_ids.length}: ` +
          "give each candidate one score, at the same index.",
  ),
];
