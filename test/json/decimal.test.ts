import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimal } from "../../src/json/decimal.js";

const digits = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength }).map((list) => list.join(""));

/** JSON numbers, around the length up to which they are read by hand. */
const number = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(
      fc.constant("0"),
      digits(17).map((text) => text.replace(/^0+(?=.)/, "").replace(/^0/, "7")),
    ),
    fc.oneof(
      fc.constant(""),
      digits(17).map((text) => `.${text}`),
    ),
    fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom("e5", "E-7", "e+300", "e-400")),
  )
  .map((parts) => parts.join(""));

describe("readDecimal", () => {
  test("says what Number says, to the last bit and the sign of zero", () => {
    fc.assert(
      fc.property(number, (spelled) => {
        expect(Object.is(readDecimal(spelled), Number(spelled)), spelled).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    "-0",
    "0.0",
    "-0.0",
    "0.1",
    "0.3",
    "999999999999999",
    "9999999999999.9",
    "0.0000000000001",
    "1e5",
  ])("reads %s", (spelled) => {
    expect(readDecimal(spelled)).toBe(Number(spelled));
  });
});
