import type { LintCode } from "../../lint/codes.js";
import { MAX_ID_BYTES } from "../../store/storable.js";
import type { Explanation } from "./explanation.js";
import { BUDGET, creation, lineOf, recall, recallTrace, remoteTrace, second, validation } from "./lines.js";

/** The codes of what is legal but suspicious. */
export const LINT_EXPLANATIONS: Readonly<Record<LintCode, Explanation>> = {
  placeholder_timestamp: {
    example: { ledger: [budgetAt("1970-01-01T00:00:00Z")] },
    fix: "Set the time when the envelope is made: the constructors of the Rust crate leave the placeholder there. Queries by time miss such events.",
  },
  non_iso_timestamp: {
    example: { ledger: [budgetAt("lamport:7")] },
    fix: "Write times as RFC 3339 in UTC, as 2026-03-02T08:00:00Z; others sort and compare wrongly.",
  },
  illegal_transition: {
    example: {
      ledger: [
        lineOf("ArtifactStateTransitioned", {
          artifact_id: "artifact-1",
          artifact_kind: "Pack",
          event: {
            from_state: "Draft",
            to_state: "Active",
            timestamp: "2026-03-02T08:00:00Z",
            actor: "ana.silva",
            reason: "urgent",
          },
        }),
      ],
    },
    fix: "Find out whether a step was left out of the ledger, or the artifact really skipped one. Correct it by a new event; a ledger is only appended to.",
  },
  all_passed_mismatch: {
    example: { ledger: [creation(), second(validation(false, true))] },
    fix: "Trust the single verdicts, and correct the validator, which has to derive the flag from them.",
  },
  not_a_downgrade: {
    example: {
      ledger: [
        remoteTrace("BestEffort"),
        second(
          lineOf("ReplayabilityDowngraded", {
            trace_link_id: "trace-1",
            from: "BestEffort",
            to: "Deterministic",
            reason: "NoSeedProvided",
          }),
        ),
      ],
    },
    fix: "Look whether from and to were exchanged. What can be replayed less well never gets better: a new run has a trace of its own.",
  },
  candidate_count_mismatch: {
    example: { ledger: [recall(3)] },
    fix: "Count the candidates that are listed when the event is written, or list all that were returned.",
  },
  recall_trace_length_mismatch: {
    example: { ledger: [recallTrace(["candidate-1", "candidate-2"], [0.9])] },
    fix: "Write one score for each candidate, in the same order.",
  },
  score_out_of_unit_range: {
    example: { ledger: [recallTrace(["candidate-1"], [7])] },
    fix: "Scale scores, confidences and thresholds to 0 to 1. A negative similarity counts as 0.",
  },
  remote_marked_deterministic: {
    example: { ledger: [remoteTrace("Deterministic")] },
    fix: "Claim BestEffort at most: only a local run can be repeated exactly, so nobody will replay this one.",
  },
  unsafe_id: {
    example: { ledger: [BUDGET.replace("evt-1", "evt:1")] },
    fix: `Use ids of at most ${MAX_ID_BYTES} ASCII letters, digits, dots, hyphens and underscores. A store refuses others, and the event is lost if nobody looks.`,
  },
  unknown_key: {
    example: { ledger: [BUDGET.replace('"limit"', '"note":"nightly run","limit"')] },
    fix: "Correct the key's spelling, or take it out: reading drops it. A later version of the contract may know it.",
  },
  duplicate_event_id: {
    example: { ledger: [BUDGET, BUDGET] },
    fix: "Look whether a write was tried again after it had succeeded: then one of the two is one too many. If the events differ, make ids that are unique, as ULIDs.",
  },
  occurred_at_backwards: {
    example: { ledger: [budgetAt("2026-03-02T08:00:05Z"), second(budgetAt("2026-03-02T08:00:00Z"))] },
    fix: "Take the time when the event happens, from one clock, and append in that order. Merged ledgers have to be sorted.",
  },
  promotion_without_validation: {
    example: { ledger: [promotion()] },
    fix: "Look for the ProposalValidated with the same proposal id, in another ledger or under another correlation. If there is none, the fact stands on nothing: have it reviewed.",
  },
  promotion_after_failed_validation: {
    example: {
      ledger: [creation(), second(validation(false, false)), second(promotion()).replace("evt-2", "evt-3")],
    },
    fix: "Ask who promoted the fact, and on what grounds: the verdict is in the ProposalValidated. If the proposal was corrected since, its next validation is missing from the ledger.",
  },
  validation_without_creation: {
    example: { ledger: [validation(true, true)] },
    fix: "Look for the ProposalCreated with the same proposal id, in another ledger or under another correlation: an audit needs what was validated.",
  },
  unrecorded_trace_link: {
    example: {
      ledger: [
        lineOf("BackendInvoked", { backend_name: "local", trace_link_id: "trace-1", step: "Planning" }),
      ],
    },
    fix: "Record the trace by a TraceLinkRecorded with the same id, or look for the ledger that has it.",
  },
  downgrade_of_unknown_trace: {
    example: {
      ledger: [
        lineOf("ReplayabilityDowngraded", {
          trace_link_id: "trace-1",
          from: "Deterministic",
          to: "None",
          reason: "NoSeedProvided",
        }),
      ],
    },
    fix: "Record the trace before its replayability is lost, or look for the ledger that has it.",
  },
  memory_limit_reached: {
    example: {
      javascript: "[1, 2].flatMap((line) => new LedgerLinter({ maxRemembered: 0 }).check(envelope, line))",
    },
    fix: "Check the ledger in parts, as by tenant, or let the check remember more. What was found until then holds.",
  },
};

function budgetAt(occurred_at: string): string {
  return lineOf(
    "BudgetExceeded",
    { chain_id: "chain-7", resource: "tokens", limit: "4096" },
    { occurred_at },
  );
}

function promotion(): string {
  return lineOf("FactPromoted", {
    proposal_id: "proposal-1",
    fact_id: "fact-1",
    promoted_by: "ana.silva",
    reason: "reviewed",
    requires_human: true,
  });
}
