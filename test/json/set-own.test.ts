import { expect, test } from "vitest";
import { setOwn } from "../../src/json/json-value.js";

test.each(["a", "", "__proto__", "constructor", "toString"])("setOwn makes %j an ordinary member", (key) => {
  const target = {};
  for (const value of [1, { nested: true }, null]) {
    setOwn(target, key, value);
    expect(Object.getOwnPropertyDescriptor(target, key)).toEqual({
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  }
  expect(Object.keys(target)).toEqual([key]);
});

test("setOwn works on what inherits a name that can't be assigned", () => {
  const heir = Object.create(Object.freeze({ toString: "frozen" })) as object;
  setOwn(heir, "toString", "own");
  expect(Object.getOwnPropertyDescriptor(heir, "toString")).toMatchObject({ value: "own", enumerable: true });
});
