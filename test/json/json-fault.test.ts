import { describe, expect, test } from "vitest";
import { copyJson, findJsonFault } from "../../src/json/json-fault.js";

describe("copyJson", () => {
  test("copies, and gives each integer its one form", () => {
    const value = { a: [1n, 2n ** 60n, -(2n ** 63n), 1.5, -0, null, "x", true], __proto__: null };
    const { copy } = copyJson(value) as { copy: typeof value };
    expect(copy).toEqual({ a: [1, 2n ** 60n, -(2n ** 63n), 1.5, -0, null, "x", true] });
    expect(copy).not.toBe(value);
    expect(copy.a).not.toBe(value.a);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  test("names the first fault, with its place and what is there", () => {
    const late = { a: [0, { b: NaN }], c: undefined };
    expect(copyJson(late)).toEqual({
      fault: { code: "number_out_of_range", path: ["a", 1, "b"], culprit: NaN },
    });
    const date = new Date(0);
    expect(copyJson([[], [date]])).toEqual({ fault: { code: "not_json", path: [1, 0], culprit: date } });
    expect(copyJson({ a: { "\ud800": () => 1 } })).toEqual({
      fault: { code: "lone_surrogate", path: ["a"], culprit: "\ud800" },
    });
  });

  test("stops at a depth", () => {
    expect(copyJson([[[]]], 3)).toEqual({ copy: [[[]]] });
    expect(copyJson([[1, []]], 1)).toMatchObject({ fault: { code: "depth_exceeded", path: [0] } });
    expect(copyJson(5, 0)).toEqual({ copy: 5 });
    expect(copyJson([], 0)).toMatchObject({ fault: { code: "depth_exceeded", path: [] } });
  });

  test("minds rounded integers only where it is to be exact", () => {
    expect(copyJson([2 ** 53])).toMatchObject({ fault: { code: "precision_lost", path: [0] } });
    expect(copyJson([2 ** 53], 127, false)).toEqual({ copy: [2 ** 53] });
    expect(copyJson([NaN], 127, false)).toMatchObject({ fault: { code: "number_out_of_range" } });
  });

  test("lets through what the value itself throws", () => {
    const mine = new Error("mine");
    expect(() =>
      copyJson({
        get a() {
          throw mine;
        },
      }),
    ).toThrow(mine);
  });
});

test.each([
  [2 ** 53 - 1, undefined],
  [2 ** 53, "precision_lost"],
  [-(2 ** 53), "precision_lost"],
  [-(2 ** 63), "precision_lost"],
  [-(2 ** 63) - 2048, undefined],
  [2 ** 64 - 2048, "precision_lost"],
  [2 ** 64, undefined],
  [1e300, undefined],
  [2n ** 64n - 1n, undefined],
  [2n ** 64n, "number_out_of_range"],
  [-(2n ** 63n), undefined],
  [-(2n ** 63n) - 1n, "number_out_of_range"],
])("findJsonFault(%s) is %s", (value, code) => {
  expect(findJsonFault(value)?.code).toBe(code);
});
