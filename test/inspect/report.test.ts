import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createInspection, inspectEnvelope } from "../../src/inspect/inspection.js";
import { rememberedText } from "../../src/inspect/memory-key.js";
import { reportInspection } from "../../src/inspect/report.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { compareTexts, compareTimes, instantKeyOf } from "../../src/store/time.js";
import { eventArbitrary } from "../../src/testing/index.js";
import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";
import type { ExperienceEvent, ExperienceEventKind, ExperienceEventOf } from "../../src/types/event.js";
import { inspect, ledgerArbitrary, type Entry } from "./ledgers.js";

function reportOf(ledger: readonly Entry[], top = 1000) {
  const inspection = createInspection();
  ledger.forEach((entry, position) => inspect(inspection, entry, position));
  return reportInspection(inspection, { top });
}

/** Counts by name in the plainest way, sorted as reports are. */
function tally(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || compareTexts(a.name, b.name),
  );
}

function eventsOf<K extends ExperienceEventKind>(ledger: readonly Entry[], kind: K) {
  return ledger.flatMap((entry): ExperienceEventOf<K>["data"][] => {
    if (entry.status !== "known" || entry.envelope.event.type !== kind) return [];
    return [entry.envelope.event.data as ExperienceEventOf<K>["data"]];
  });
}

const sound = (ledger: readonly Entry[]) =>
  ledger.flatMap((entry) => (entry.status === "invalid" ? [] : entry.envelope));

test("a report agrees with plain counts", () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const report = reportOf(ledger);
      const envelopes = sound(ledger);
      const known = ledger.filter(({ status }) => status === "known").length;
      const unknown = ledger.filter(({ status }) => status === "unknown").length;
      expect(report.events).toEqual({
        total: known + unknown,
        known,
        unknown,
        invalid: ledger.length - known - unknown,
      });
      for (const kind of EXPERIENCE_EVENT_KINDS) {
        const count = report.kinds.find(({ name }) => name === kind)?.count ?? 0;
        expect(count).toBe(eventsOf(ledger, kind).length);
      }
      const tenants = tally(
        envelopes.flatMap(({ tenant_id }) => (tenant_id === null ? [] : rememberedText(tenant_id))),
      );
      expect(report.tenants).toEqual({
        distinct: tenants.length,
        complete: true,
        none: envelopes.filter(({ tenant_id }) => tenant_id === null).length,
        top: tenants,
      });
      const budgets = tally(
        eventsOf(ledger, "BudgetExceeded").map(({ resource }) => rememberedText(resource)),
      );
      expect(report.budgets_exceeded).toEqual({ distinct: budgets.length, complete: true, top: budgets });

      const times = envelopes.map(({ occurred_at }) => occurred_at);
      const instants = times.filter((time) => instantKeyOf(time) !== null);
      expect(report.time.not_rfc_3339).toBe(times.length - instants.length);
      for (const time of instants) {
        expect(compareTimes(report.time.first!, time)).toBeLessThanOrEqual(0);
        expect(compareTimes(report.time.last!, time)).toBeGreaterThanOrEqual(0);
      }
      expect(report.time.timeline.counts.reduce((sum, { count }) => sum + count, 0)).toBe(instants.length);

      const outcomes = eventsOf(ledger, "OutcomeRecorded");
      const passed = outcomes.filter((outcome) => outcome.passed).length;
      expect(report.outcomes).toMatchObject({
        count: outcomes.length,
        passed,
        failed: outcomes.length - passed,
      });
      expect(report.outcomes.tokens.sum).toBe(
        outcomes.reduce((sum, { tokens }) => sum + BigInt(tokens ?? 0), 0n),
      );
      const perBackend = report.outcomes.by_backend.top.reduce((sum, { tokens }) => sum + tokens, 0n);
      expect(perBackend + report.outcomes.by_backend.none.tokens).toBe(report.outcomes.tokens.sum);
      const steps = report.outcomes.by_step.reduce((sum, { count }) => sum + count, 0);
      expect(steps).toBe(outcomes.length);

      const promotions = eventsOf(ledger, "FactPromoted");
      expect(report.promotions).toEqual({
        count: promotions.length,
        requires_human: promotions.filter(({ requires_human }) => requires_human).length,
      });
      const contracts = eventsOf(ledger, "ProposalValidated").flatMap(
        ({ contract_results }) => contract_results,
      );
      expect(report.validations.contracts.top.reduce((sum, { count }) => sum + count, 0)).toBe(
        contracts.length,
      );
      const reasons = eventsOf(ledger, "ReplayabilityDowngraded").map(({ reason }) => reason);
      expect([...report.downgrades].sort((a, b) => compareTexts(a.name, b.name))).toEqual(
        tally(reasons).sort((a, b) => compareTexts(a.name, b.name)),
      );
      const recalls = eventsOf(ledger, "RecallExecuted").map(({ provenance }) =>
        BigInt(provenance.latency_ms),
      );
      expect(report.recall.latency_ms.sum).toBe(recalls.reduce((sum, value) => sum + value, 0n));
    }),
    { numRuns: 60 },
  );
});

test("an artifact is as its last transition or rollback left it", () => {
  fc.assert(
    fc.property(ledgerArbitrary, (ledger) => {
      const last = new Map<string, object>();
      for (const entry of ledger) {
        if (entry.status !== "known") continue;
        const { event, occurred_at } = entry.envelope;
        if (event.type === "ArtifactStateTransitioned") {
          const { artifact_id, event: move } = event.data;
          const id = rememberedText(artifact_id);
          last.delete(id);
          last.set(id, { id, state: move.to_state, since: rememberedText(occurred_at) });
        } else if (event.type === "ArtifactRollbackRecorded") {
          const id = rememberedText(event.data.rollback.artifact_id);
          last.delete(id);
          last.set(id, { id, state: "RolledBack", since: rememberedText(occurred_at) });
        }
      }
      const { artifacts } = reportOf(ledger);
      const shown = artifacts.latest.map(({ id, state, since }) => ({ id, state, since }));
      expect(shown).toEqual([...last.values()].reverse());
      expect(artifacts.states.reduce((sum, { count }) => sum + count, 0)).toBe(last.size);
    }),
    { numRuns: 60 },
  );
});

describe("every kind of event leaves a trace of its own in the report", () => {
  const envelopeOf = (event: ExperienceEvent): ExperienceEventEnvelope => ({
    event_id: "e",
    occurred_at: "2026-03-02T07:31:00Z",
    tenant_id: null,
    correlation_id: null,
    event,
  });
  test.each(EXPERIENCE_EVENT_KINDS)("%s", (kind) => {
    const [event] = fc.sample(eventArbitrary(kind), { numRuns: 1, seed: 5 });
    const inspection = createInspection();
    inspectEnvelope(inspection, envelopeOf(event!), 0);
    const {
      kinds,
      events: _events,
      time: _time,
      tenants: _t,
      correlations: _c,
      ...rest
    } = reportInspection(inspection);
    const {
      kinds: _k,
      events: _e,
      time: _ti,
      tenants: _te,
      correlations: _co,
      ...empty
    } = reportInspection(createInspection());
    expect(kinds).toEqual([{ name: kind, count: 1 }]);
    expect(rest).not.toEqual(empty);
  });
});

test("lists are cut, and say how much there is", () => {
  const inspection = createInspection();
  for (let i = 0; i < 30; i++) {
    const event: ExperienceEvent = {
      type: "BudgetExceeded",
      data: {
        chain_id: "c",
        resource: `resource-${String(i % 20).padStart(2, "0")}`,
        limit: "1",
        observed: null,
      },
    };
    inspectEnvelope(
      inspection,
      { event_id: "e", occurred_at: "then", tenant_id: null, correlation_id: null, event },
      i,
    );
  }
  const { budgets_exceeded, time } = reportInspection(inspection, { top: 3 });
  expect(budgets_exceeded).toEqual({
    distinct: 20,
    complete: true,
    top: ["00", "01", "02"].map((i) => ({ name: `resource-${i}`, count: 2 })),
  });
  expect(time).toMatchObject({ first: null, last: null, not_rfc_3339: 30 });
});

test.each([0, -1, 1.5, NaN, Infinity])("%d is no number of names to remember", (maxNames) => {
  expect(() => createInspection({ maxNames })).toThrow(RangeError);
});

test.each([
  ["top", -1, "of 0 or more, or Infinity"],
  ["top", 2.5, "of 0 or more, or Infinity"],
  ["top", NaN, "of 0 or more, or Infinity"],
  ["stretches", 0, "from 1 to 100000"],
  ["stretches", NaN, "from 1 to 100000"],
  ["stretches", Infinity, "from 1 to 100000"],
])("%s is never %d", (option, value, range) => {
  expect(() => reportInspection(createInspection(), { [option]: value })).toThrow(
    new RangeError(`${option} has to be a whole number ${range}; got ${value}.`),
  );
});

test("an event of an unknown type is not counted among the known ones", () => {
  const inspection = createInspection();
  for (const type of ["ToolInvoked", "constructor", undefined]) {
    const envelope = { event_id: "", occurred_at: "", tenant_id: null, event: { type, data: {} } };
    expect(() => inspectEnvelope(inspection, envelope as never, 0)).toThrow(TypeError);
  }
  expect(inspection).toEqual(createInspection());
});

test("null for the options is as good as none", () => {
  const inspection = createInspection(null as never);
  expect(inspection).toEqual(createInspection());
  expect(reportInspection(inspection, null as never)).toEqual(reportInspection(inspection));
});
