/**
 * Everything that is legal but suspicious, by stable code (contract §0.2, and the
 * checks of the audit trail). Codes are only ever added.
 */
export const LINT_CODES = {
  placeholder_timestamp: "A time is the start of 1970, which stands for no time at all.",
  non_iso_timestamp: "A time is not RFC 3339.",
  illegal_transition: "An artifact went from one state to another that the lifecycle does not allow.",
  all_passed_mismatch: "The verdict as a whole does not follow from the single verdicts.",
  not_a_downgrade: "A downgrade of replayability does not lead to a lower level.",
  candidate_count_mismatch: "The number of candidates is not the number that is listed.",
  recall_trace_length_mismatch: "A recall trace has more or fewer scores than candidates.",
  score_out_of_unit_range: "A score, confidence or threshold is outside 0 to 1.",
  remote_marked_deterministic: "A remote trace claims to be deterministic.",
  unsafe_id: "An id is not safe as a key of a store, which would refuse it.",
  unknown_key: "A key is not part of the contract; reading drops it.",
  duplicate_event_id: "An event id stands in the ledger more than once.",
  occurred_at_backwards: "An event is older than the one before it.",
  promotion_without_validation: "A fact was promoted whose proposal no event before it validates.",
  validation_without_creation: "A proposal was validated that no event before it creates.",
  unrecorded_trace_link: "A trace link is used that no event of the ledger records.",
  downgrade_of_unknown_trace: "The replayability of a trace was downgraded that no event before it records.",
  memory_limit_reached: "A check would have to remember more than it may, and saw only part of the ledger.",
} as const;

/** The code of one lint finding; see {@link LINT_CODES}. */
export type LintCode = keyof typeof LINT_CODES;
