import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTimes, instantKeyOf } from "../../src/store/index.js";

const NANOSECONDS = 1_000_000n;

/** A moment with the text that names it, in any offset. */
const momentArbitrary = fc
  .record({
    milliseconds: fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9998, 0) }),
    nanoseconds: fc.bigInt(0n, NANOSECONDS - 1n),
    offset: fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
    zeros: fc.nat({ max: 5 }),
  })
  .map(({ milliseconds, nanoseconds, offset, zeros }) => {
    const local = new Date(milliseconds + offset * 60_000).toISOString();
    const size = Math.abs(offset);
    const zone = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join(":");
    const fraction = String(nanoseconds).padStart(6, "0") + "0".repeat(zeros);
    return {
      text: `${local.slice(0, -1)}${fraction}${offset < 0 ? "-" : "+"}${zone}`,
      instant: BigInt(milliseconds) * NANOSECONDS + nanoseconds,
    };
  });

test("RFC 3339 times are ordered as the moments they name, and so are their keys", () => {
  fc.assert(
    fc.property(momentArbitrary, momentArbitrary, (a, b) => {
      const order = a.instant < b.instant ? -1 : Number(a.instant > b.instant);
      const keys = [a, b].map(({ text }) => instantKeyOf(text) as string) as [string, string];
      expect(Math.sign(compareTimes(a.text, b.text))).toBe(order);
      expect(Math.sign(Buffer.compare(Buffer.from(keys[0]), Buffer.from(keys[1])))).toBe(order);
    }),
    { numRuns: 2000 },
  );
});

test("a date as Date writes it has the key of its milliseconds", () => {
  const years = fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(years, years, (a, b) => {
      expect(Math.sign(compareTimes(a.toISOString(), b.toISOString()))).toBe(Math.sign(+a - +b));
    }),
  );
});

describe("the edges of RFC 3339", () => {
  test.each([
    ["2026-03-02T08:00:00Z", "2026-03-02t08:00:00.000z"],
    ["2026-03-02T08:00:00Z", "2026-03-02T08:00:00-00:00"],
    ["2026-03-02T00:30:00+01:00", "2026-03-01T23:30:00Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"],
    ["2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00Z"],
    ["2024-02-29T24:00:00Z".replace("24:", "23:"), "2024-02-29T23:00:00Z"],
  ])("%s is the moment %s", (a, b) => {
    expect(compareTimes(a, b)).toBe(0);
    expect(instantKeyOf(a)).toBe(instantKeyOf(b));
  });

  test.each(["0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "9999-12-31T23:59:60Z"])(
    "%s has a key of the usual length",
    (time) => expect(instantKeyOf(time)).toMatch(/^\d{12}\.\d*$/),
  );

  test.each([
    "",
    "2026-03-02",
    "2026-03-02T08:00Z",
    "2026-03-02T08:00:00",
    "2026-03-02 08:00:00Z",
    "2026-03-02T08:00:00.Z",
    "2026-03-02T08:00:00,5Z",
    "2026-03-02T08:00:00+0100",
    "2026-03-02T08:00:00+24:00",
    "2026-03-02T08:00:00+01:60",
    "2026-02-29T08:00:00Z",
    "2026-04-31T08:00:00Z",
    "2026-13-01T08:00:00Z",
    "2026-00-01T08:00:00Z",
    "2026-03-00T08:00:00Z",
    "2026-03-02T24:00:00Z",
    "2026-03-02T08:60:00Z",
    "2026-03-02T08:00:61Z",
    "2026-03-02T08:00:60Z",
    "+002026-03-02T08:00:00Z",
    "2026-03-02T08:00:00Z\n",
    "1772438400Z",
    "lamport:7",
    "٢026-03-02T08:00:00Z",
  ])("%j is not RFC 3339", (time) => expect(instantKeyOf(time)).toBeNull());
});

test("all else is ordered as texts, by code point, as Rust orders it", () => {
  const text = fc.string({ unit: "binary", maxLength: 4 }).filter((each) => instantKeyOf(each) === null);
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareTimes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 1000 },
  );
});
