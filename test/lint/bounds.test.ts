import { describe, expect, test } from "vitest";
import { LedgerLinter, lintEnvelope } from "../../src/lint/index.js";
import { changed, withKeys } from "./documents.js";

function withUnknownKeys(count: number, more: object = {}) {
  const keys = Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, i]));
  return { ...keys, ...withKeys(more) };
}

describe("how many findings there are", () => {
  test.each([
    [undefined, 100],
    [7, 7],
    [1, 1],
    [0, 0],
    [Infinity, 500],
  ])("for maxFindings %s: %s", (maxFindings, expected) => {
    const findings = lintEnvelope(withUnknownKeys(500), { maxFindings });
    expect(findings.map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: expected }, (_, i) => `/x${i}`),
    );
  });

  test.each([-1, 7.9, NaN])("is never %d", (limit) => {
    expect(() => lintEnvelope(withUnknownKeys(1), { maxFindings: limit })).toThrow(
      new RangeError(`maxFindings has to be a whole number of 0 or more, or Infinity; got ${limit}.`),
    );
    expect(() => new LedgerLinter({ maxRemembered: limit })).toThrow(
      new RangeError(`maxRemembered has to be a whole number of 0 or more, or Infinity; got ${limit}.`),
    );
  });

  test("a flood of one code hides no other", () => {
    const envelope = withUnknownKeys(5000, { event_id: "a:b", tenant_id: "c d", occurred_at: "today" });
    const kept = (maxFindings: number) =>
      lintEnvelope(envelope, { maxFindings }).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(kept(5)).toEqual([
      "unknown_key /x0",
      "unknown_key /x1",
      "unknown_key /x2",
      "unsafe_id /event_id",
      "non_iso_timestamp /occurred_at",
    ]);
    expect(kept(3)).toEqual(["unknown_key /x0", "unsafe_id /event_id", "non_iso_timestamp /occurred_at"]);
    expect(kept(2)).toEqual(["unknown_key /x0", "unsafe_id /event_id"]);
  });

  test("of a list of scores there are no more", () => {
    const envelope = changed("RecallExecuted", ({ provenance }) => {
      provenance.candidate_scores = Array.from({ length: 5000 }, () => ({ id: "", score: 2 }));
      provenance.candidates_returned = 1;
    });
    const codes = lintEnvelope(envelope).map(({ code }) => code);
    expect(codes.length).toBe(100);
    expect(codes.filter((code) => code === "candidate_count_mismatch").length).toBe(1);
  });
});

describe("what is off", () => {
  test("is not found, and takes no place", () => {
    const envelope = withUnknownKeys(500, { event_id: "a:b" });
    expect(lintEnvelope(envelope, { off: ["unknown_key"], maxFindings: 1 }).map(({ code }) => code)).toEqual([
      "unsafe_id",
    ]);
    expect(lintEnvelope(envelope, { off: new Set(["unknown_key", "unsafe_id"] as const) })).toEqual([]);
  });
});

test("a huge envelope gives findings no larger than itself", () => {
  const key = "k".repeat(1_000_000);
  const envelope = withKeys({
    [key]: { [key]: key },
    event_id: "é".repeat(1_000_000),
    occurred_at: "9".repeat(1_000_000),
  });
  const findings = lintEnvelope(envelope);
  expect(findings.map(({ code }) => code)).toEqual([
    "unsafe_id",
    "non_iso_timestamp",
    "unsafe_id",
    "unknown_key",
  ]);
  for (const { message, received } of findings) expect(message.length + received!.length).toBeLessThan(400);
});

test.each(["unknown_keys", "unknown_key"] as never[])("%s is no list of codes, which is told", (off) => {
  const wrong = /^There is no lint code ".+"; give one of placeholder_timestamp, /;
  for (const options of [{ off }, { off: [off, "typo" as never] }, { off: new Set(["typo" as never]) }]) {
    expect(() => lintEnvelope(withKeys({}), options)).toThrow(wrong);
    expect(() => new LedgerLinter(options)).toThrow(wrong);
  }
});

test.each([
  ['{"event_id":"e-1"}', '"{\\"event_id\\":\\"e-1\\"}"'],
  [undefined, "undefined"],
  [null, "null"],
  [{ status: "known", envelope: withKeys({}) }, "an object whose event is none, or missing"],
  [{ event: "BudgetExceeded" }, "an object whose event is none, or missing"],
  [[withKeys({})], "an object whose event is none, or missing"],
])("%j is no envelope about which nothing would be suspicious", (envelope, received) => {
  const wrong = new TypeError(`Expected an envelope, as reading gives or takes it; got ${received}.`);
  expect(() => lintEnvelope(envelope as never)).toThrow(wrong);
  expect(() => new LedgerLinter().check(envelope as never, 1)).toThrow(wrong);
});

test("null for the options is as good as none", () => {
  const envelope = withUnknownKeys(1);
  expect(lintEnvelope(envelope, null as never)).toEqual(lintEnvelope(envelope));
  expect(new LedgerLinter(null as never).check(envelope, 1)).toEqual([]);
});
