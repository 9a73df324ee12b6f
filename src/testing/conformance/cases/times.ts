import type { TimeRange } from "../../../types/index.js";
import type { CaseContext, ConformanceCase } from "../case.js";
import { ALL, idsOf, sample } from "../sample.js";
import { withEach } from "../with-each.js";

export const TIME_CASES: readonly ConformanceCase[] = [
  {
    name: "time: both ends of a range count",
    run: (context) =>
      check(
        context,
        ["2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"],
        [
          [{ start: "2026-03-02T08:00:00Z", end: null }, [1, 2]],
          [{ start: null, end: "2026-03-02T08:00:00Z" }, [0, 1]],
          [{ start: "2026-03-02T08:00:00Z", end: "2026-03-02T08:00:00Z" }, [1]],
          [{ start: "2026-03-02T09:00:00Z", end: "2026-03-02T07:00:00Z" }, []],
          [{ start: null, end: null }, [0, 1, 2]],
        ],
      ),
  },
  {
    name: "time: RFC 3339 times compare as instants: offsets, fractions and case",
    run: (context) => {
      const times = [
        "2026-03-02T08:00:00Z",
        "2026-03-02T08:00:00.000000000001Z",
        "2026-03-02T10:00:00+02:00",
        "2026-03-01T22:00:00.5-10:00",
        "2026-03-02t07:59:59.999z",
        "2016-12-31T18:59:60-05:00",
      ];
      return check(context, times, [
        [{ start: "2026-03-02T08:00:00Z", end: null }, [0, 1, 2, 3]],
        [{ start: null, end: "2026-03-02T08:00:00.0Z" }, [0, 2, 4, 5]],
        [{ start: "2026-03-02T08:00:00.25Z", end: "2026-03-02T03:00:01-05:00" }, [3]],
        // A leap second.
        [{ start: "2016-12-31T23:59:59Z", end: "2017-01-01T00:00:00Z" }, [5]],
      ]);
    },
  },
  {
    name: "time: where one side is not RFC 3339, both compare as texts",
    run: (context) => {
      const times = [
        "2026-03-02T08:00:00Z",
        "lamport:7",
        "1772438400Z",
        "2026-03-02",
        "2026-02-30T00:00:00Z",
      ];
      return check(context, times, [
        [{ start: "2026-03-02T08:00:00+00:00", end: null }, [0, 1]],
        [{ start: "lamport:1", end: null }, [1]],
        [{ start: null, end: "2026-03-02" }, [2, 3, 4]],
        [{ start: "2026-03-02", end: "2026-03-02T23:00:00Z" }, [0, 3]],
        [{ start: null, end: "" }, []],
        [{ start: "", end: null }, [0, 1, 2, 3, 4]],
      ]);
    },
  },
  {
    name: "time: texts compare by code point",
    run: (context) =>
      check(
        context,
        ["\uffff", "\u{10000}", "z", "\0", "Z"],
        [
          [{ start: "\uffff", end: null }, [0, 1]],
          [{ start: null, end: "a" }, [3, 4]],
          [{ start: "\0", end: "\0" }, [3]],
        ],
      ),
  },
];

async function check(
  { store, expect }: CaseContext,
  times: readonly string[],
  expectations: readonly (readonly [TimeRange, readonly number[]])[],
): Promise<void> {
  await store.appendEvents(times.map((occurred_at, i) => sample(`t-${i}`, { occurred_at })));
  const found = new Map(expectations);
  await withEach(found.keys(), async (time_range) => {
    const events = await store.queryEvents({ ...ALL, time_range });
    expect(idsOf(events)).toEqual(found.get(time_range)?.map((i) => `t-${i}`));
  });
}
