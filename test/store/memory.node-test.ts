import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryExperienceStore } from "../../src/store/index.js";
import { storeConformance, type Expect } from "../../src/testing/index.js";

// All that node:test lacks.
const expect: Expect = (actual) => ({
  toEqual: (expected) => assert.deepStrictEqual(actual, expected),
});

storeConformance(
  {
    create: () => new MemoryExperienceStore(),
    views: (store) => ({ appender: store, replayer: store }),
  },
  { test, expect },
);
