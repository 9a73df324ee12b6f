import { describe, expect, test } from "vitest";
import { entriesOf, isEarlier, LEDGER } from "./read-ledger.js";

describe("envelopes", () => {
  test("ids are unique and safe", () => {
    const ids = LEDGER.map(({ event_id }) => event_id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = LEDGER.flatMap(({ event_id, tenant_id, correlation_id }) => [
      event_id,
      tenant_id,
      correlation_id,
    ]);
    for (const name of names) if (name !== null) expect(name).toMatch(/^[A-Za-z0-9._-]{1,256}$/);
  });

  test("time is RFC 3339 and never goes back", () => {
    const times = LEDGER.map(({ occurred_at }) => occurred_at);
    for (const time of times) expect(new Date(time).toISOString()).toBe(time);
    expect(times.toSorted()).toEqual(times);
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(4);
  });

  test("several tenants share the ledger, each run belongs to one", () => {
    expect(new Set(LEDGER.map(({ tenant_id }) => tenant_id)).size).toBeGreaterThanOrEqual(4);
    const runs = new Map<string, string | null>();
    for (const { correlation_id: run, tenant_id } of LEDGER) {
      if (!run?.startsWith("run-")) continue;
      expect(runs.get(run) ?? tenant_id).toBe(tenant_id);
      runs.set(run, tenant_id);
    }
    expect(runs.size).toBeGreaterThan(40);
  });
});

describe("chains", () => {
  test("a validation follows the creation of its proposal in the same run", () => {
    for (const validated of entriesOf("ProposalValidated"))
      expect(
        isEarlier(
          "ProposalCreated",
          validated,
          (created) =>
            created.data.proposal.id === validated.data.proposal_id &&
            created.data.chain_id === validated.data.chain_id &&
            created.data.step === validated.data.step &&
            created.envelope.correlation_id === validated.envelope.correlation_id,
        ),
      ).toBe(true);
  });

  test("a fact follows the sound validation of its proposal in the same run", () => {
    for (const fact of entriesOf("FactPromoted"))
      expect(
        isEarlier(
          "ProposalValidated",
          fact,
          (validated) =>
            validated.data.proposal_id === fact.data.proposal_id &&
            validated.data.all_passed &&
            validated.envelope.correlation_id === fact.envelope.correlation_id,
        ),
      ).toBe(true);
  });

  test("a fact needed a person exactly where its proposal says so", () => {
    const gates = new Map(
      entriesOf("ProposalCreated").map(({ data }) => [data.proposal.id, data.proposal.requires_human]),
    );
    const facts = entriesOf("FactPromoted").map(({ data }) => data);
    for (const fact of facts) expect(fact.requires_human).toBe(gates.get(fact.proposal_id));
    expect(new Set(facts.map(({ requires_human }) => requires_human)).size).toBe(2);
  });

  test("verdicts and flags agree; failures are followed by a second try at least once", () => {
    const validations = entriesOf("ProposalValidated");
    for (const { data } of validations)
      expect(data.all_passed).toBe(data.contract_results.every(({ passed }) => passed));
    const failed = new Set(
      validations.filter(({ data }) => !data.all_passed).map(({ data }) => data.chain_id),
    );
    expect(validations.some(({ data }) => data.all_passed && failed.has(data.chain_id))).toBe(true);
  });

  test("each run that is over budget fails", () => {
    const exceeded = entriesOf("BudgetExceeded");
    expect(exceeded.length).toBeGreaterThan(0);
    for (const { index, data } of exceeded)
      expect(LEDGER[index + 1]?.event).toMatchObject({
        type: "OutcomeRecorded",
        data: { chain_id: data.chain_id, passed: false },
      });
  });
});

describe("traces", () => {
  test("a trace is recorded before anything refers to it", () => {
    const users = [
      ...entriesOf("BackendInvoked"),
      ...entriesOf("ReplayabilityDowngraded"),
      ...entriesOf("RecallExecuted"),
    ];
    for (const user of users) {
      const id = user.data.trace_link_id;
      if (id !== null)
        expect(isEarlier("TraceLinkRecorded", user, ({ data }) => data.trace_link_id === id)).toBe(true);
    }
  });

  test("a proposal carries the trace that its run recorded last", () => {
    for (const created of entriesOf("ProposalCreated")) {
      const recorded = entriesOf("TraceLinkRecorded").findLast(
        ({ index, envelope }) =>
          index < created.index && envelope.correlation_id === created.envelope.correlation_id,
      );
      expect(created.data.proposal.trace_link).toEqual(recorded?.data.trace_link);
    }
  });

  test("a downgrade goes down; each remote trace has one and none claims to be deterministic", () => {
    const order = ["None", "BestEffort", "Deterministic"];
    const downgrades = entriesOf("ReplayabilityDowngraded").map(({ data }) => data);
    for (const { from, to } of downgrades) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
    for (const { data } of entriesOf("TraceLinkRecorded")) {
      if (data.trace_link.type === "Local") continue;
      expect(data.trace_link.replayability).not.toBe("Deterministic");
      const last = downgrades.findLast(({ trace_link_id }) => trace_link_id === data.trace_link_id);
      expect(last?.to).toBe(data.trace_link.replayability);
    }
    expect(new Set(downgrades.map(({ reason }) => reason)).size).toBe(5);
  });
});
