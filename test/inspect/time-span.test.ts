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
