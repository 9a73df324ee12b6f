import fc from "fast-check";
import { expect, test } from "vitest";
import { createMeasure, measure, reportMeasure } from "../../src/inspect/measure.js";
import { usdOf } from "../../src/inspect/usd.js";
import { u64Arbitrary } from "../../src/testing/index.js";

const valuesArbitrary = fc.array(fc.oneof(u64Arbitrary, fc.nat({ max: 5 })), { maxLength: 300, size: "max" });

function reportOf(values: readonly (number | bigint | null)[]) {
  const into = createMeasure();
  for (const value of values) measure(into, value);
  return reportMeasure(into);
}

test("sums and percentiles are those of a plain count with bigints", () => {
  fc.assert(
    fc.property(valuesArbitrary, (values) => {
      const exact = values.map(BigInt);
      /** The smallest value that at least so many percent of all don't exceed. */
      const nearestRank = (percent: number) =>
        exact
          .filter((value) => exact.filter((other) => other <= value).length * 100 >= percent * exact.length)
          .reduce<bigint | null>((least, value) => (least === null || value < least ? value : least), null);
      expect(reportOf(values)).toEqual({
        count: values.length,
        sum: exact.reduce((sum, value) => sum + value, 0n),
        min: nearestRank(0),
        median: nearestRank(50),
        p95: nearestRank(95),
        max: nearestRank(100),
      });
    }),
    { numRuns: 100 },
  );
});

test("known figures", () => {
  expect(reportOf([])).toEqual({ count: 0, sum: 0n, min: null, median: null, p95: null, max: null });
  expect(reportOf([null, 7, null])).toMatchObject({
    count: 1,
    sum: 7n,
    min: 7n,
    median: 7n,
    p95: 7n,
    max: 7n,
  });
  expect(reportOf([4, 1, 3, 2])).toMatchObject({ median: 2n, p95: 4n });
  const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(reportOf(twenty)).toMatchObject({ median: 10n, p95: 19n, max: 20n });
  expect(reportOf([...twenty, 21])).toMatchObject({ median: 11n, p95: 20n });
});

test("nothing is lost beyond 53 and beyond 64 bits", () => {
  const max = 2n ** 64n - 1n;
  const report = reportOf([max, max, 2 ** 53 - 1, max - 1n]);
  expect(report).toMatchObject({ sum: 3n * max - 1n + BigInt(2 ** 53 - 1), median: max - 1n, p95: max });
});

test("microdollars in dollars", () => {
  const cases: [bigint, string][] = [
    [0n, "0.00"],
    [1n, "0.000001"],
    [10n, "0.00001"],
    [10_000n, "0.01"],
    [100_000n, "0.10"],
    [1_500_000n, "1.50"],
    [1_000_000n, "1.00"],
    [123_456_789n, "123.456789"],
    [18446744073709551615n, "18446744073709.551615"],
  ];
  for (const [microdollars, usd] of cases) expect(usdOf(microdollars)).toBe(usd);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 80n }), (microdollars) => {
      const [whole = "", fraction = ""] = usdOf(microdollars).split(".");
      expect(BigInt(whole + fraction.padEnd(6, "0"))).toBe(microdollars);
      expect(fraction).toMatch(/^\d{2}(?:\d{0,3}[1-9])?$/);
    }),
  );
});
