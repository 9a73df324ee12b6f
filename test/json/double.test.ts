import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAsRust, toDouble } from "../../src/json/double.js";

const F32_LIMIT = 3.4028235677973366e38;

describe("toDouble", () => {
  test("is correctly rounded wherever the range is not in question", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e308, min: -1e308 }), (value) => {
        expect(toDouble(JSON.stringify(value))).toBe(Object.is(value, -0) ? 0 : value);
        expect(toDouble(value.toExponential(17))).toBe(Number(value.toExponential(17)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("any number of digits counts", () => {
    const third = `0.${"3".repeat(1000)}`;
    expect(toDouble(third)).toBe(1 / 3);
    expect(toDouble("9007199254740993.0000000000000000001")).toBe(9007199254740994);
    expect(toDouble(`0.${"0".repeat(400)}1e401`)).toBe(1);
    expect(toDouble(`1${"0".repeat(400)}e-400`)).toBe(1);
  });

  /** What Rust's reader says next to the largest double; exact rounding would differ in places. */
  test.each([
    ["1.7976931348623157e308", Number.MAX_VALUE],
    ["17976931348623157e292", Number.MAX_VALUE],
    ["1.7976931348623158e308", undefined],
    ["1.7976931348623159e308", undefined],
    ["1.8e308", undefined],
    ["-1.7976931348623157e308", -Number.MAX_VALUE],
    ["-1.8e308", undefined],
    ["1e309", undefined],
    ["1e99999999999999999999", undefined],
    ["0e99999999999999999999", 0],
    ["-0e9999", -0],
    ["1e-99999999999999999999", 0],
    ["-1e-400", -0],
    ["4.9e-324", 5e-324],
  ])("%s is %s", (spelled, value) => {
    expect(toDouble(spelled)).toBe(value);
  });

  test.each([
    ["3.4028234663852886e38", 3.4028234663852886e38],
    ["3.4028235677973362e38", 3.4028235677973362e38],
    ["3.4028235677973365e38", 3.4028235677973362e38],
    ["3.4028235677973366e38", undefined],
    ["-3.4028235677973366e38", undefined],
    ["3.5e38", undefined],
    ["1e400", undefined],
    ["1", 1],
  ])("with the limit of 32 bits, %s is %s", (spelled, value) => {
    expect(toDouble(spelled, F32_LIMIT)).toBe(value);
  });
});

test("what is read next to the limit of 32 bits is within it, on both sides of zero", () => {
  const digits = fc.bigInt({ min: 34028235677973300n, max: 34028235677973400n });
  fc.assert(
    fc.property(digits, fc.nat(9), fc.constantFrom("", "-"), (head, tail, sign) => {
      const value = toDouble(`${sign}${head}${tail}e21`, F32_LIMIT);
      expect(Math.abs(value ?? 0)).toBeLessThan(F32_LIMIT);
    }),
    { numRuns: 2_000 },
  );
});

describe("readAsRust", () => {
  test("takes as many digits as fit into 64 bits, and scales", () => {
    expect(readAsRust("18446744073709551615")).toBe(18446744073709552000);
    expect(readAsRust("-12.5e1")).toBe(-125);
    expect(readAsRust("0.5")).toBe(0.5);
    expect(readAsRust("123456789012345678901234567890")).toBeCloseTo(1.2345678901234568e29, -15);
    expect(readAsRust("1e-320")).toBe(1e-320);
  });

  test("is near to the number itself", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }), (value) => {
        expect(Math.abs(readAsRust(String(value)) / value - 1)).toBeLessThan(1e-15);
      }),
    );
  });
});
