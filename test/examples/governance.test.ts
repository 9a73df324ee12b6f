import { describe, expect, test } from "vitest";
import { isLegalTransition } from "../../src/behaviour/index.js";
import type { GovernedArtifactState } from "../../src/index.js";
import { entriesOf, isEarlier, LEDGER } from "./read-ledger.js";

describe("recalls", () => {
  test("counts, lengths and scores agree", () => {
    for (const { data } of entriesOf("RecallExecuted")) {
      const { candidate_scores, candidates_returned, candidates_searched } = data.provenance;
      expect(candidates_returned).toBe(candidate_scores.length);
      expect(candidates_searched).toBeGreaterThanOrEqual(candidate_scores.length);
      const scores = candidate_scores.map(({ score }) => score);
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  test("a local trace keeps what its recall returned", () => {
    const traces = new Map(
      entriesOf("TraceLinkRecorded").map(({ data }) => [data.trace_link_id, data.trace_link]),
    );
    for (const { data } of entriesOf("RecallExecuted")) {
      const trace = traces.get(data.trace_link_id ?? "");
      if (trace?.type !== "Local") continue;
      expect(trace.recall?.candidate_ids).toEqual(data.provenance.candidate_scores.map(({ id }) => id));
      expect(trace.recall?.candidate_scores).toEqual(
        data.provenance.candidate_scores.map(({ score }) => score),
      );
    }
  });
});

describe("artifacts and policies", () => {
  test("artifacts move as the table allows, from where they were, and make every legal move", () => {
    const states = new Map<string, GovernedArtifactState>();
    const moves = new Set<string>();
    for (const { data } of entriesOf("ArtifactStateTransitioned")) {
      const { from_state, to_state } = data.event;
      expect(from_state).toBe(states.get(data.artifact_id) ?? "Draft");
      expect(isLegalTransition(from_state, to_state)).toBe(true);
      states.set(data.artifact_id, to_state);
      moves.add(`${from_state} ${to_state}`);
    }
    expect(moves.size).toBe(11);
  });

  test("a rollback is recorded right after the move it belongs to", () => {
    const rollbacks = entriesOf("ArtifactRollbackRecorded");
    expect(rollbacks.length).toBeGreaterThan(0);
    for (const { index, data } of rollbacks) {
      const { artifact_id, previous_state } = data.rollback;
      expect(LEDGER[index - 1]?.event).toMatchObject({
        type: "ArtifactStateTransitioned",
        data: { artifact_id, event: { from_state: previous_state, to_state: "RolledBack" } },
      });
    }
  });

  test("an adapter is active when a run uses it", () => {
    for (const run of entriesOf("BackendInvoked")) {
      const last = entriesOf("ArtifactStateTransitioned").findLast(
        ({ index, data }) => index < run.index && data.artifact_id === run.data.adapter_id,
      );
      if (run.data.adapter_id !== null) expect(last?.data.event.to_state).toBe("Active");
    }
  });

  test("the rollback of an adapter counts the facts that came from it", () => {
    const proposals = new Map(
      entriesOf("ProposalCreated").map(({ data }) => [data.proposal.id, data.proposal.trace_link]),
    );
    const facts = entriesOf("FactPromoted").map(({ data }) => proposals.get(data.proposal_id));
    const [rollback] = entriesOf("ArtifactRollbackRecorded").filter(
      ({ data }) => data.rollback.impact.severity === "High",
    );
    const affected = facts.filter(
      (trace) => trace?.type === "Local" && trace.adapter?.adapter_id === rollback?.data.rollback.artifact_id,
    );
    expect(rollback?.data.rollback.impact.affected_count).toBe(affected.length);
  });

  test("a policy is captured before anything names its hash", () => {
    const users = [
      ...entriesOf("BackendInvoked").map(({ index, data }) => ({ index, hash: data.policy_snapshot_hash })),
      ...entriesOf("ProposalCreated").map(({ index, data }) => ({ index, hash: data.policy_snapshot_hash })),
      ...entriesOf("RecallExecuted").map(({ index, data }) => ({
        index,
        hash: data.provenance.policy_snapshot_hash,
      })),
    ];
    for (const user of users)
      expect(isEarlier("PolicySnapshotCaptured", user, ({ data }) => data.snapshot_hash === user.hash)).toBe(
        true,
      );
  });
});
