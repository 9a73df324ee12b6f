import { expect, test } from "vitest";
import { createInspection, inspectUnknown } from "../../src/inspect/inspection.js";
import { reportInspection } from "../../src/inspect/report.js";

function spanOf(times: readonly (readonly [position: number, time: string])[]) {
  const inspection = createInspection();
  for (const [position, occurred_at] of times) {
    const head = { event_id: "e", tenant_id: null, correlation_id: null };
    inspectUnknown(inspection, { ...head, occurred_at, event: { type: "T" } }, "T", position);
  }
  const { first, last, not_rfc_3339 } = reportInspection(inspection).time;
  return { first, last, not_rfc_3339 };
}

test("times are compared as instants, and shown as they are written", () => {
  expect(
    spanOf([
      [0, "2026-03-02T08:00:00.5Z"],
      [1, "2026-03-02T09:30:00+02:00"],
      [2, "2026-03-02T08:00:00.49Z"],
    ]),
  ).toEqual({ first: "2026-03-02T09:30:00+02:00", last: "2026-03-02T08:00:00.5Z", not_rfc_3339: 0 });
});

test("of one instant in several spellings, the first of the ledger is first and the last is last", () => {
  const spellings = ["2026-03-02T08:00:00Z", "2026-03-02T08:00:00.000Z", "2026-03-02T10:00:00+02:00"];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const times = order.map((i) => [i, spellings[i]!] as const);
    expect(spanOf(times)).toEqual({ first: spellings[0], last: spellings[2], not_rfc_3339: 0 });
  }
});

test("of times of any length, all digits count", () => {
  const times = [1, 2, 3, 4, 5, 6].map((digit) => `2026-01-01T00:00:00.${"0".repeat(250)}${digit}Z`);
  for (const order of [times, times.toReversed()]) {
    const { first, last } = spanOf(order.map((time, i) => [i, time]));
    expect([first?.slice(0, 150), last?.slice(0, 150)]).toEqual([
      times[0]!.slice(0, 150),
      times[5]!.slice(0, 150),
    ]);
    expect(first).toBe(spanOf([[0, times[0]!]]).first);
    expect(last).toBe(spanOf([[0, times[5]!]]).first);
  }
});

test("times that are no instants are counted, and count for nothing else", () => {
  expect(
    spanOf([
      [0, "0"],
      [1, "2026-02-30T08:00:00Z"],
      [2, "2026-03-02T08:00:00Z"],
      [3, "zzz"],
    ]),
  ).toEqual({ first: "2026-03-02T08:00:00Z", last: "2026-03-02T08:00:00Z", not_rfc_3339: 3 });
});
