import { expect, test } from "vitest";
import { lintEnvelope } from "../../src/lint/index.js";
import { changed, FIXTURES, soundEnvelope, withKeys } from "./documents.js";

test.each([
  [
    withKeys({ occurred_at: "1970-01-01T00:00:00Z" }),
    '"1970-01-01T00:00:00Z" stands for a time that was never set: give the time it happened at.',
  ],
  [
    withKeys({ occurred_at: "lamport:7" }),
    'Expected an RFC 3339 time like "2026-03-02T09:01:07.250Z", got "lamport:7": it can\'t be put in order with others.',
  ],
  [
    changed("ArtifactStateTransitioned", ({ event }) => (event.to_state = "Draft")),
    "Illegal artifact state transition: from approved (reviewed and cleared for use) to draft (still being made, " +
      "not cleared for use). Legal targets from approved: active, quarantined, rolled_back.",
  ],
  [
    changed("ProposalValidated", (data) => {
      data.contract_results = [
        { name: "a", passed: true, failure_reason: null },
        { name: "b\u202e", passed: false, failure_reason: null },
      ];
      data.all_passed = true;
    }),
    'all_passed is true, but 1 of 2 contracts failed, first "b\\u202e": correct the verdict.',
  ],
  [
    soundEnvelope("ProposalValidated", "failed-without-results"),
    "all_passed is false, but no contract was checked: add the contract that failed, or correct the verdict.",
  ],
  [
    soundEnvelope("ReplayabilityDowngraded", "same-level"),
    "From Deterministic to Deterministic is no way down; from high to low, the levels are Deterministic, BestEffort, None.",
  ],
  [
    soundEnvelope("RecallExecuted", "count-mismatch"),
    "candidates_returned is 9, but candidate_scores has 2: make the two agree.",
  ],
  [
    soundEnvelope("TraceLinkRecorded", "local-recall-lengths-differ"),
    "candidate_scores has 1 and candidate_ids 2: give each candidate one score, at the same index.",
  ],
  [
    changed("ProposalCreated", ({ proposal }) => (proposal.confidence = 1.5)),
    "Expected a number from 0 to 1, got 1.5.",
  ],
  [
    soundEnvelope("TraceLinkRecorded", "remote-deterministic"),
    "A remote run can't be repeated exactly, whatever it claims; BestEffort is the most there is.",
  ],
  [
    withKeys({ event_id: "urn:1" }),
    "Stores refuse this event: event_id must consist of ASCII letters, digits, " +
      '"-", "_" and "."; "urn:1" has ":".',
  ],
  [
    withKeys({ corelation_id: "run-1", correlation_id: undefined } as object),
    'The contract has no key "corelation_id" here; reading drops it. Did you mean "correlation_id"?',
  ],
  // What is there already can't be what was meant.
  [
    withKeys({ corelation_id: "run-1" } as object),
    'The contract has no key "corelation_id" here; reading drops it.',
  ],
])("message %#", (envelope, message) => {
  expect(lintEnvelope(envelope).map((finding) => finding.message)).toEqual([message]);
});

test("messages are whole sentences that no terminal acts upon, and not long", () => {
  const hostile = FIXTURES.map(({ value }) => ({
    ...value,
    event_id: "\u001b[31m\u202e",
    occurred_at: "\u0007\u2028",
    [`\u001b]0;${"k".repeat(1000)}`]: "\u0000",
  }));
  for (const envelope of hostile) {
    for (const { message, received = "" } of lintEnvelope(envelope, { maxFindings: 1000 })) {
      expect(message).toMatch(/^[A-Z"a-z].*[.?]$/u);
      expect(message + received).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      expect(message.length).toBeLessThan(400);
      expect(received.length).toBeLessThanOrEqual(60);
    }
  }
});
