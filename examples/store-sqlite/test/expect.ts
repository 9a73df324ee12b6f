import assert from "node:assert/strict";
import type { Expect } from "converge-experience-contract/testing";

/** All that the conformance suite needs of an assertion library. */
export const expect: Expect = (actual) => ({
  toEqual: (expected) => assert.deepStrictEqual(actual, expected),
});
