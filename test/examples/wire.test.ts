import { describe, expect, test } from "vitest";
import { EXPERIENCE_EVENT_KINDS, stringifyEnvelope, type PolicySnapshot } from "../../src/index.js";
import { entriesOf, exampleFile, LEDGER, LINES } from "./read-ledger.js";

const U64_MAX = 18446744073709551615n;

describe("the example ledger shows the whole contract", () => {
  test("it has a few hundred events, one a line", () => {
    expect(LINES.length).toBeGreaterThanOrEqual(300);
    expect(LINES.length).toBeLessThanOrEqual(500);
    expect(exampleFile("ledger.ndjson").at(-1)).toBe(0x0a);
  });

  test("each line is what the writer prints", () => {
    expect(LEDGER.map((envelope) => stringifyEnvelope(envelope))).toEqual(LINES);
  });

  test("all event types occur", () => {
    expect(new Set(LEDGER.map(({ event }) => event.type))).toEqual(new Set(EXPERIENCE_EVENT_KINDS));
  });

  test("local and remote traces occur, and many seeds need more than 53 bits", () => {
    const traces = entriesOf("TraceLinkRecorded").map(({ data }) => data.trace_link);
    expect(new Set(traces.map(({ type }) => type))).toEqual(new Set(["Local", "Remote"]));
    const wide = traces.filter((trace) => trace.type === "Local" && typeof trace.seed === "bigint");
    expect(wide.length).toBeGreaterThan(30);
  });

  test("policy snapshots of all sorts occur", () => {
    const sorts = entriesOf("PolicySnapshotCaptured").map(
      ({ data }): PolicySnapshot["type"] => data.policy.type,
    );
    expect(new Set(sorts)).toEqual(new Set(["Kernel", "Routing", "Recall"]));
  });

  test("usize::MAX stands for no limit, in policies, queries and traces", () => {
    const kinds = LINES.flatMap((line, i) => (line.includes(`:${U64_MAX}`) ? LEDGER[i]?.event.type : []));
    expect(new Set(kinds)).toEqual(
      new Set(["PolicySnapshotCaptured", "RecallExecuted", "TraceLinkRecorded", "ProposalCreated"]),
    );
  });

  test("structured payloads, and proposals without one, occur", () => {
    const payloads = entriesOf("ProposalCreated").map(({ data }) => data.proposal.structured_payload);
    expect(payloads).toContain(null);
    expect(payloads.filter((payload) => payload !== null).length).toBeGreaterThan(30);
  });

  test("whole floats are printed with a point, integers are not", () => {
    expect(LINES.some((line) => line.includes('"temperature":0.0,"top_p":1.0,'))).toBe(true);
    expect(LINES.some((line) => /"(seed|top_k|tokens|latency_ms)":\d+\./.test(line))).toBe(false);
  });
});
