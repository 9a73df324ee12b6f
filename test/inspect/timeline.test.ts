import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createTimeline,
  countInTimeline,
  mergeTimelines,
  reportTimeline,
} from "../../src/inspect/timeline.js";

const minute = (time: string) => Math.floor(Date.parse(time) / 60_000);

function timelineOf(times: readonly string[]) {
  const timeline = createTimeline();
  for (const time of times) countInTimeline(timeline, minute(time));
  return timeline;
}

describe("stretches", () => {
  const cases: [string, string[], number, string[]][] = [
    [
      "minute",
      ["2026-03-02T07:31:00Z", "2026-03-02T07:33:59Z"],
      10,
      ["2026-03-02T07:31", "2026-03-02T07:32", "2026-03-02T07:33"],
    ],
    [
      "10 minutes",
      ["2026-03-02T07:31:00Z", "2026-03-02T07:49:00Z"],
      2,
      ["2026-03-02T07:30", "2026-03-02T07:40"],
    ],
    ["hour", ["2026-03-02T23:31:00Z", "2026-03-03T00:49:00Z"], 2, ["2026-03-02T23:00", "2026-03-03T00:00"]],
    [
      "6 hours",
      ["2026-03-02T11:00:00Z", "2026-03-02T19:00:00Z"],
      3,
      ["2026-03-02T06:00", "2026-03-02T12:00", "2026-03-02T18:00"],
    ],
    ["day", ["2026-02-28T11:00:00Z", "2026-03-02T19:00:00Z"], 3, ["2026-02-28", "2026-03-01", "2026-03-02"]],
    // Mondays.
    ["week", ["2026-02-28T11:00:00Z", "2026-03-09T00:00:00Z"], 3, ["2026-02-23", "2026-03-02", "2026-03-09"]],
    ["month", ["2025-12-01T00:00:00Z", "2026-02-28T00:00:00Z"], 3, ["2025-12", "2026-01", "2026-02"]],
    ["year", ["2023-12-31T23:59:59Z", "2026-01-01T00:00:00Z"], 4, ["2023", "2024", "2025", "2026"]],
  ];
  test.each(cases)("of a %s", (unit, times, max, starts) => {
    const report = reportTimeline(timelineOf(times), max);
    expect(report.unit).toBe(unit);
    expect(report.counts.map(({ from }) => from)).toEqual(starts);
    expect(report.counts.map(({ count }) => count)).toEqual([1, ...starts.slice(2).map(() => 0), 1]);
  });

  test("too many of years are listed without the empty ones", () => {
    const timeline = timelineOf(["0000-06-01T00:00:00Z", "0005-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]);
    countInTimeline(timeline, minute("0000-01-01T00:00:00Z") - 1);
    expect(reportTimeline(timeline, 10)).toEqual({
      unit: "year",
      counts: ["-000001", "0000", "0005", "9999"].map((from) => ({ from, count: 1 })),
    });
  });

  test("of no events are none", () => {
    expect(reportTimeline(createTimeline(), 10)).toEqual({ unit: "minute", counts: [] });
  });
});

test("any number of minutes is remembered in bounded space, and counts stay whole", () => {
  const timeline = createTimeline();
  const start = minute("2020-01-01T00:00:00Z");
  for (let i = 0; i < 400_000; i++) countInTimeline(timeline, start + i * 7);
  expect(timeline.counts.size).toBeLessThanOrEqual(12_000);
  const { unit, counts } = reportTimeline(timeline, 100);
  expect(unit).toBe("month");
  expect(counts.length).toBe(64);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(400_000);
});

test("parts of different units merge to what one timeline would be", () => {
  const spread = fc.record({ start: fc.nat(40_000_000), step: fc.nat(3_000), length: fc.nat(15_000) });
  fc.assert(
    fc.property(fc.array(spread, { maxLength: 4 }), fc.integer({ min: 1, max: 200 }), (parts, max) => {
      const whole = createTimeline();
      const timelines = parts.map(({ start, step, length }) => {
        const part = createTimeline();
        for (let i = 0; i < length; i++) {
          countInTimeline(part, start + i * step);
          countInTimeline(whole, start + i * step);
        }
        return part;
      });
      const merged = createTimeline();
      for (const part of timelines.reverse()) mergeTimelines(merged, part);
      expect(merged.unit).toBe(whole.unit);
      expect(reportTimeline(merged, max)).toEqual(reportTimeline(whole, max));
    }),
    { numRuns: 25 },
  );
});
