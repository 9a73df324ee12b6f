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
  unsafe_id: "An id or the time of the envelope is none that a store takes: it would refuse the event.",
  unknown_key: "A key is not part of the contract; reading drops it.",
  duplicate_event_id: "An event id stands in the ledger more than once.",
  occurred_at_backwards: "An event is older than the one before it of the same tenant.",
  promotion_without_validation: "A fact was promoted whose proposal no event before it validates.",
  promotion_after_failed_validation: "A fact was promoted whose proposal failed its last validation before.",
  validation_without_creation: "A proposal was validated that no event before it creates.",
  unrecorded_trace_link: "A trace link is used that no event of the ledger records.",
  downgrade_of_unknown_trace: "The replayability of a trace was downgraded that no event before it records.",
  memory_limit_reached: "A check would have to remember more than it may, and sees only part of the ledger.",
} as const;

/** The code of one lint finding; see {@link LINT_CODES}. */
export type LintCode = keyof typeof LINT_CODES;

/** How much a finding matters; `off` for those that nobody wants to hear of. */
export type LintLevel = "error" | "warning" | "note" | "off";

/**
 * How much a finding matters unless the user says otherwise: an error where the
 * ledger contradicts itself or the rules of governance, a warning where a part of
 * it is of less use than it looks, a note where nothing is lost that was agreed on.
 */
export const LINT_LEVELS: Readonly<Record<LintCode, LintLevel>> = {
  placeholder_timestamp: "warning",
  non_iso_timestamp: "warning",
  illegal_transition: "error",
  all_passed_mismatch: "error",
  not_a_downgrade: "error",
  candidate_count_mismatch: "warning",
  recall_trace_length_mismatch: "warning",
  score_out_of_unit_range: "warning",
  remote_marked_deterministic: "warning",
  unsafe_id: "warning",
  unknown_key: "note",
  duplicate_event_id: "error",
  occurred_at_backwards: "warning",
  promotion_without_validation: "error",
  promotion_after_failed_validation: "error",
  validation_without_creation: "error",
  unrecorded_trace_link: "warning",
  downgrade_of_unknown_trace: "warning",
  memory_limit_reached: "warning",
};
