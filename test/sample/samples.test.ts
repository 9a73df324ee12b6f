import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isLegalTransition } from "../../src/behaviour/artifact-state.js";
import { U64_MAX } from "../../src/json/json-value.js";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { planOf } from "../../src/parse/plan-of.js";
import type { Plan } from "../../src/parse/plan.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { layOut } from "../../src/sample/faults/places.js";
import { invalidSamples } from "../../src/sample/invalid-samples.js";
import { randomFrom } from "../../src/sample/random.js";
import { sampleEnvelopes } from "../../src/sample/samples.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/envelope.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { hasSafeIds } from "./safe-ids.js";
import { take } from "./take.js";

const LEDGER = take(6000, sampleEnvelopes({ seed: 1 }));
const PLAN = planOf(ExperienceEventEnvelopeSchema);
const eventsOf = (type: string) => LEDGER.filter(({ event }) => event.type === type);

test.each(EXPERIENCE_EVENT_KINDS)("samples of %s are valid and of that type", (kind) => {
  for (const envelope of take(300, sampleEnvelopes({ kind, seed: 2 }))) {
    expect(envelope.event.type).toBe(kind);
    expect(safeParseEnvelopeJson(stringifyEnvelope(envelope))).toEqual({ success: true, data: envelope });
  }
});

test("a ledger has events of every type, and is valid", () => {
  for (const kind of EXPERIENCE_EVENT_KINDS) expect(eventsOf(kind).length, kind).toBeGreaterThan(100);
  for (const envelope of LEDGER)
    expect(safeParseEnvelopeJson(stringifyEnvelope(envelope)).success).toBe(true);
});

describe("all that the schemas permit is met", () => {
  const texts = new Map<string, Set<string>>();
  const plans = new Map<string, { plan: Plan; nullable: boolean }>();
  for (const envelope of LEDGER) {
    const { text, places } = layOut(PLAN, envelope);
    for (const { path, plan, nullable, start, end } of places) {
      const types = `${envelope.event.type}${path.join("/").replace(/\d+/g, "*")}`;
      plans.set(types, { plan, nullable });
      texts.set(types, (texts.get(types) ?? new Set()).add(text.slice(start, end)));
    }
  }
  const spots = Array.from(plans, ([spot, plan]) => ({
    spot,
    ...plan,
    seen: texts.get(spot) as Set<string>,
  }));
  // What belongs to a run is drawn for the run.
  const enums = spots.flatMap(({ spot, plan, seen }) =>
    plan.kind === "unit" && !/\/(type|from|to|from_state|to_state|previous_state|replayability)$/.test(spot)
      ? [...plan.values].map((value) => [spot, value, seen] as const)
      : [],
  );

  test("every name of every list of names", () => {
    expect(enums.length).toBeGreaterThan(40);
    for (const [spot, value, seen] of enums) expect([...seen], spot).toContain(JSON.stringify(value));
  });

  test("every Option, with a value and without", () => {
    const options = spots.filter(({ nullable }) => nullable);
    expect(options.length).toBeGreaterThan(30);
    for (const { spot, seen } of options) {
      expect([...seen], spot).toContain("null");
      expect(seen.size, spot).toBeGreaterThan(1);
    }
  });

  test("flags, both ways", () => {
    const flags = spots.filter(({ plan }) => plan.kind === "flag");
    expect(flags.length).toBeGreaterThan(10);
    for (const { spot, seen } of flags) expect(seen.size, spot).toBe(2);
  });

  test("lists, empty and not", () => {
    const lists = spots.filter(({ plan }) => plan.kind === "list");
    expect(lists.length).toBeGreaterThan(10);
    for (const { spot, seen } of lists) {
      expect([...seen], spot).toContain("[]");
      expect(seen.size, spot).toBeGreaterThan(1);
    }
  });

  test("integers up to the last", () => {
    const integers = spots.filter(({ plan }) => plan.kind === "u64").flatMap(({ seen }) => [...seen]);
    expect(integers).toContain(String(U64_MAX));
    expect(integers).toContain("9007199254740992");
  });

  test("scores from 0 to 1", () => {
    const floats = spots.filter(({ plan }) => plan.kind === "float").flatMap(({ seen }) => [...seen]);
    const numbers = floats.filter((text) => text !== "null").map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1);
  });
});

describe("a ledger agrees with itself", () => {
  test("ids are unique, and safe for stores", () => {
    expect(new Set(LEDGER.map(({ event_id }) => event_id)).size).toBe(LEDGER.length);
    for (const envelope of LEDGER) expect(hasSafeIds(envelope)).toBe(true);
  });

  test("times grow", () => {
    const times = LEDGER.map(({ occurred_at }) => occurred_at);
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(times.length);
    for (const time of times) expect(time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("proposals are created, then validated, then promoted, in one run", () => {
    const created = new Map<string, string>();
    const passed = new Set<string>();
    for (const { event, tenant_id, correlation_id } of LEDGER) {
      const run = JSON.stringify([tenant_id, correlation_id]);
      if (event.type === "ProposalCreated") created.set(event.data.proposal.id, run);
      if (event.type === "ProposalValidated") {
        expect(created.get(event.data.proposal_id)).toBe(run);
        if (event.data.all_passed) passed.add(event.data.proposal_id);
      }
      if (event.type === "FactPromoted") {
        expect(created.get(event.data.proposal_id)).toBe(run);
        expect(passed.delete(event.data.proposal_id)).toBe(true);
      }
    }
  });

  test("traces are recorded before they are used, and only lose replayability", () => {
    const levels = new Map<string, string>();
    for (const { event } of LEDGER) {
      if (event.type === "TraceLinkRecorded") {
        const { trace_link, trace_link_id } = event.data;
        expect(levels.has(trace_link_id)).toBe(false);
        levels.set(trace_link_id, trace_link.type === "Local" ? "Deterministic" : trace_link.replayability);
      } else if (event.type === "ReplayabilityDowngraded") {
        expect(levels.get(event.data.trace_link_id)).toBe(event.data.from);
        expect(["Deterministic>BestEffort", "Deterministic>None", "BestEffort>None"]).toContain(
          `${event.data.from}>${event.data.to}`,
        );
        levels.set(event.data.trace_link_id, event.data.to);
      } else if ("trace_link_id" in event.data && event.data.trace_link_id !== null) {
        expect([...levels.keys()]).toContain(event.data.trace_link_id);
      }
    }
  });

  test("artifacts go from state to state as the lifecycle permits", () => {
    const states = new Map<string, string>();
    for (const { event } of LEDGER) {
      if (event.type !== "ArtifactStateTransitioned") continue;
      const { artifact_id, event: move } = event.data;
      expect(states.get(artifact_id) ?? "Draft").toBe(move.from_state);
      expect(isLegalTransition(move.from_state, move.to_state)).toBe(true);
      states.set(artifact_id, move.to_state);
    }
  });

  test("counts match lists, verdicts follow, scores descend", () => {
    for (const { event } of LEDGER) {
      if (event.type === "RecallExecuted") {
        const { candidate_scores, candidates_returned, candidates_searched } = event.data.provenance;
        expect(candidates_returned).toBe(candidate_scores.length);
        expect(candidates_searched >= candidates_returned).toBe(true);
        const scores = candidate_scores.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
      if (event.type === "ProposalValidated") {
        const { contract_results, all_passed } = event.data;
        expect(all_passed).toBe(contract_results.every(({ passed }) => passed));
        for (const result of contract_results) if (result.passed) expect(result.failure_reason).toBeNull();
      }
      const trace =
        event.type === "ProposalCreated"
          ? event.data.proposal.trace_link
          : event.type === "TraceLinkRecorded"
            ? event.data.trace_link
            : undefined;
      if (trace?.type === "Local" && trace.recall !== null)
        expect(trace.recall.candidate_scores.length).toBe(trace.recall.candidate_ids.length);
      if (trace?.type === "Remote") expect(trace.replayability).not.toBe("Deterministic");
    }
  });
});

describe("the seed decides", () => {
  const digest = (seed: number | bigint) => {
    const hash = createHash("sha256");
    for (const envelope of take(1000, sampleEnvelopes({ seed })))
      hash.update(`${stringifyEnvelope(envelope)}\n`);
    return hash.digest("hex").slice(0, 16);
  };

  test("the same output, for ever: whoever changes this breaks other people's test data", () => {
    expect([digest(0), digest(1), digest(U64_MAX)]).toEqual([
      "c19942dee492e09b",
      "1c2758e58a123bce",
      "efa92728f4734d6a",
    ]);
  });

  test("and only a seed of 64 bits is one", () => {
    for (const seed of [-1, 0.5, NaN, 2 ** 53, -1n, 2n ** 64n, "1", null, Symbol("1"), {}])
      for (const samples of [sampleEnvelopes, invalidSamples])
        expect(() => samples({ seed: seed as never }).next()).toThrow(/^The seed .+ is no integer/);
  });
});

test("a type that there is not is refused, and those that there are are named", () => {
  for (const kind of ["nope", "constructor", "budget-exceeded", null, 5])
    expect(() => sampleEnvelopes({ kind: kind as never }).next(), String(kind)).toThrow(
      new RangeError(
        `There is no event type ${JSON.stringify(kind)}; give one of ${EXPERIENCE_EVENT_KINDS.join(", ")}.`,
      ),
    );
});

describe("the source of numbers", () => {
  test("is SplitMix64", () => {
    const random = randomFrom(0n);
    // From its reference implementation.
    expect([random.u64(), random.u64(), random.u64()]).toEqual([
      0xe220a8397b1dcdafn,
      0x6e789e6aa1b965f4n,
      0x06c45d188009454fn,
    ]);
  });

  test("gives integers between its ends, of small ranges and of large", () => {
    const random = randomFrom(3n);
    for (const max of [0, 1, 2 ** 21, 2 ** 26, 2 ** 32, Number.MAX_SAFE_INTEGER - 1])
      for (let i = 0; i < 200; i++) {
        const drawn = random.int(0, max);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= max).toBe(true);
      }
  });
});

test("null for the options is as good as none", () => {
  expect(sampleEnvelopes(null as never).next()).toEqual(sampleEnvelopes().next());
  expect(invalidSamples(null as never).next()).toEqual(invalidSamples().next());
});
