import { describe, expect, test } from "vitest";
import {
  EXPERIENCE_EVENT_KINDS,
  GovernedArtifactStateSchema,
  isLegalTransition,
  ReplayabilitySchema,
} from "../../src/index.js";
import { lintEnvelope, type LintCode } from "../../src/lint/index.js";
import { changed, found, soundEnvelope, withKeys } from "./documents.js";

/** Envelopes that have a code, and at which place. */
const SUSPICIOUS: [code: LintCode, pointer: string, envelope: Parameters<typeof lintEnvelope>[0]][] = [
  ["placeholder_timestamp", "/occurred_at", withKeys({ occurred_at: "1970-01-01T00:00:00Z" })],
  ["placeholder_timestamp", "/occurred_at", withKeys({ occurred_at: "1970-01-01T00:00:00.000Z" })],
  ["placeholder_timestamp", "/occurred_at", withKeys({ occurred_at: "1969-12-31T19:00:00-05:00" })],
  [
    "placeholder_timestamp",
    "/event/data/event/timestamp",
    changed("ArtifactStateTransitioned", ({ event }) => (event.timestamp = "1970-01-01T00:00:00Z")),
  ],
  [
    "placeholder_timestamp",
    "/event/data/rollback/rolled_back_at",
    changed("ArtifactRollbackRecorded", ({ rollback }) => (rollback.rolled_back_at = "1970-01-01T00:00:00Z")),
  ],
  [
    "placeholder_timestamp",
    "/event/data/provenance/timestamp",
    changed("RecallExecuted", ({ provenance }) => (provenance.timestamp = "1970-01-01T00:00:00Z")),
  ],
  ["non_iso_timestamp", "/occurred_at", withKeys({ occurred_at: "lamport:7" })],
  ["non_iso_timestamp", "/occurred_at", withKeys({ occurred_at: "1772442307Z" })],
  ["non_iso_timestamp", "/occurred_at", withKeys({ occurred_at: "2026-02-29T00:00:00Z" })],
  ["non_iso_timestamp", "/occurred_at", withKeys({ occurred_at: "2026-03-02T09:01:07" })],
  [
    "non_iso_timestamp",
    "/event/data/event/timestamp",
    changed("ArtifactStateTransitioned", ({ event }) => (event.timestamp = "today")),
  ],
  [
    "non_iso_timestamp",
    "/event/data/rollback/rolled_back_at",
    changed("ArtifactRollbackRecorded", ({ rollback }) => (rollback.rolled_back_at = "today")),
  ],
  [
    "non_iso_timestamp",
    "/event/data/provenance/timestamp",
    changed("RecallExecuted", ({ provenance }) => (provenance.timestamp = "today")),
  ],
  [
    "all_passed_mismatch",
    "/event/data/all_passed",
    changed("ProposalValidated", (data) => {
      data.contract_results = [
        { name: "a", passed: true, failure_reason: null },
        { name: "b", passed: false, failure_reason: null },
      ];
      data.all_passed = true;
    }),
  ],
  [
    "all_passed_mismatch",
    "/event/data/all_passed",
    changed("ProposalValidated", (data) => {
      data.contract_results = [{ name: "a", passed: true, failure_reason: null }];
      data.all_passed = false;
    }),
  ],
  [
    "all_passed_mismatch",
    "/event/data/all_passed",
    changed("ProposalValidated", (data) => Object.assign(data, { contract_results: [], all_passed: false })),
  ],
  [
    "candidate_count_mismatch",
    "/event/data/provenance/candidates_returned",
    changed("RecallExecuted", ({ provenance }) => (provenance.candidates_returned = 2n ** 64n - 1n)),
  ],
  [
    "candidate_count_mismatch",
    "/event/data/provenance/candidates_returned",
    changed("RecallExecuted", ({ provenance }) => (provenance.candidate_scores = [])),
  ],
  [
    "recall_trace_length_mismatch",
    "/event/data/proposal/trace_link/recall/candidate_scores",
    changed("ProposalCreated", ({ proposal: { trace_link } }) => {
      if (trace_link.type === "Local") trace_link.recall?.candidate_ids.pop();
    }),
  ],
  [
    "recall_trace_length_mismatch",
    "/event/data/trace_link/recall/candidate_scores",
    changed("TraceLinkRecorded", ({ trace_link }) => {
      if (trace_link.type === "Local") trace_link.recall!.candidate_scores = [];
    }),
  ],
  [
    "score_out_of_unit_range",
    "/event/data/proposal/confidence",
    changed("ProposalCreated", ({ proposal }) => (proposal.confidence = 1.000001)),
  ],
  [
    "score_out_of_unit_range",
    "/event/data/trace_link/recall/candidate_scores/1",
    changed("TraceLinkRecorded", ({ trace_link }) => {
      if (trace_link.type === "Local") trace_link.recall!.candidate_scores[1] = -0.1;
    }),
  ],
  [
    "score_out_of_unit_range",
    "/event/data/provenance/candidate_scores/1/score",
    changed("RecallExecuted", ({ provenance }) => (provenance.candidate_scores[1]!.score = 2)),
  ],
  [
    "score_out_of_unit_range",
    "/event/data/policy/policy/recall_min_score",
    changed("PolicySnapshotCaptured", ({ policy }) => {
      if (policy.type === "Kernel") policy.policy.recall_min_score = 7;
    }),
  ],
  [
    "score_out_of_unit_range",
    "/event/data/policy/policy/min_score_threshold",
    changed(
      "PolicySnapshotCaptured",
      ({ policy }) => {
        if (policy.type === "Recall") policy.policy.min_score_threshold = -1;
      },
      "recall-full",
    ),
  ],
  [
    "remote_marked_deterministic",
    "/event/data/trace_link/replayability",
    soundEnvelope("TraceLinkRecorded", "remote-deterministic"),
  ],
  [
    "remote_marked_deterministic",
    "/event/data/proposal/trace_link/replayability",
    changed(
      "ProposalCreated",
      ({ proposal: { trace_link } }) => {
        if (trace_link.type === "Remote") trace_link.replayability = "Deterministic";
      },
      "remote-full",
    ),
  ],
  ["unsafe_id", "/event_id", withKeys({ event_id: "urn:event:1" })],
  ["unsafe_id", "/event_id", withKeys({ event_id: "" })],
  ["unsafe_id", "/event_id", withKeys({ event_id: "x".repeat(257) })],
  ["unsafe_id", "/tenant_id", withKeys({ tenant_id: "a b" })],
  ["unsafe_id", "/correlation_id", withKeys({ correlation_id: "é" })],
  ["unsafe_id", "/occurred_at", withKeys({ occurred_at: `2026-03-02T09:01:07.${"1".repeat(50)}Z` })],
  ["unknown_key", "/tenant", withKeys({ tenant: "harbor-bank" } as object)],
];

describe("an envelope that is suspicious", () => {
  test.each(SUSPICIOUS)("%s at %s", (code, pointer, envelope) => {
    expect(found(envelope)).toEqual([`${code} ${pointer}`]);
  });
});

describe("an envelope that is not", () => {
  test.each(EXPERIENCE_EVENT_KINDS.filter((kind) => kind !== "ProposalCreated"))("a full %s", (kind) => {
    expect(found(soundEnvelope(kind))).toEqual([]);
  });

  test.each([
    ["the second after the placeholder", withKeys({ occurred_at: "1970-01-01T00:00:01Z" })],
    ["the placeholder's digits, an hour east", withKeys({ occurred_at: "1970-01-01T00:00:00+01:00" })],
    ["a leap second", withKeys({ occurred_at: "2016-12-31T23:59:60Z" })],
    ["a time with an offset", withKeys({ occurred_at: "2026-03-02t09:01:07.123456789-08:00" })],
    ["no tenant", withKeys({ tenant_id: null, correlation_id: null })],
    ["keys that are left out", withKeys({ tenant_id: undefined, correlation_id: undefined })],
    ["an unknown key without a value", withKeys({ tenant: undefined } as object)],
    ["the longest id", withKeys({ event_id: "x".repeat(256) })],
    [
      "the ends of the range",
      changed("RecallExecuted", ({ provenance }) => {
        provenance.candidate_scores = [0, 1, -0].map((score) => ({ id: "", score }));
        provenance.candidates_returned = 3;
      }),
    ],
    [
      "a top_p beyond 1, which is no score",
      changed("TraceLinkRecorded", ({ trace_link }) => {
        if (trace_link.type === "Local") trace_link.sampler.top_p = 1.5;
      }),
    ],
    [
      "no contracts and a pass",
      changed("ProposalValidated", (data) => Object.assign(data, { contract_results: [], all_passed: true })),
    ],
    [
      "a failure, and no pass",
      changed("ProposalValidated", (data) => {
        data.contract_results = [{ name: "b", passed: false, failure_reason: null }];
        data.all_passed = false;
      }),
    ],
    [
      "payload ids that no key could be",
      changed("FactPromoted", (data) => Object.assign(data, { proposal_id: "a:b", fact_id: "" })),
    ],
    ["a remote trace that claims less", soundEnvelope("TraceLinkRecorded", "remote-full")],
    ["a local trace", soundEnvelope("TraceLinkRecorded")],
    ["a trace without a recall", soundEnvelope("TraceLinkRecorded", "sparse"), "non_iso_timestamp"],
  ] as const)("%s", (_name, envelope, ...passedOver: string[]) => {
    expect(found(envelope).filter((each) => !passedOver.includes(each.split(" ")[0]!))).toEqual([]);
  });
});

describe("of all pairs", () => {
  const STATES = GovernedArtifactStateSchema.options;
  const MOVES = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));
  test.each(MOVES)(
    "a transition from %s to %s is illegal or not, as the table says",
    (from_state, to_state) => {
      const envelope = changed("ArtifactStateTransitioned", ({ event }) =>
        Object.assign(event, { from_state, to_state }),
      );
      const expected = isLegalTransition(from_state, to_state)
        ? []
        : ["illegal_transition /event/data/event/to_state"];
      expect(found(envelope)).toEqual(expected);
    },
  );

  const DOWNWARDS = ["Deterministic BestEffort", "Deterministic None", "BestEffort None"];
  const LEVELS = ReplayabilitySchema.options;
  test.each(LEVELS.flatMap((from) => LEVELS.map((to) => [from, to] as const)))(
    "from %s to %s is a downgrade or not",
    (from, to) => {
      const envelope = changed("ReplayabilityDowngraded", (data) => Object.assign(data, { from, to }));
      const expected = DOWNWARDS.includes(`${from} ${to}`) ? [] : ["not_a_downgrade /event/data/to"];
      expect(found(envelope)).toEqual(expected);
    },
  );
});
