import { expect, expectTypeOf, test } from "vitest";
import type { ExperienceAppender, ExperienceReplayer, ExperienceStore } from "../../src/store/index.js";
import * as store from "../../src/store/index.js";
import * as testing from "../../src/testing/index.js";

test("./store exports these", () => {
  expect(Object.keys(store).sort()).toMatchInlineSnapshot(`
    [
      "ExperienceStoreError",
      "MemoryExperienceStore",
      "StoreError",
      "artifactIdOf",
      "chainIdOf",
      "checkCursor",
      "checkQuery",
      "checkStorable",
      "compareTimes",
      "cursorAt",
      "endCursor",
      "findUnstorable",
      "instantKeyOf",
      "isEndCursor",
      "isSafeId",
      "limitOf",
      "makeTransition",
      "matchesQuery",
      "prepareBatch",
      "replayEvents",
      "startCursor",
      "toEventQuery",
      "toStoreError",
      "traceLinkIdOf",
    ]
  `);
});

test("./testing exports these", () => {
  expect(Object.keys(testing).sort()).toMatchInlineSnapshot(`
    [
      "arbitraryOf",
      "envelopeArbitrary",
      "eventArbitrary",
      "floatArbitrary",
      "inputArbitraryOf",
      "jsonArbitrary",
      "listConformanceCases",
      "mapArbitrary",
      "queryArbitrary",
      "storableEnvelopeArbitrary",
      "storeConformance",
      "textArbitrary",
      "timeArbitrary",
      "u64Arbitrary",
    ]
  `);
});

test("a reader can't append, an appender can't read, and nobody can change or delete", () => {
  expectTypeOf<keyof ExperienceReplayer>().toEqualTypeOf<"replay" | "query">();
  expectTypeOf<keyof ExperienceAppender>().toEqualTypeOf<"append">();
  expectTypeOf<keyof ExperienceStore>().toEqualTypeOf<
    "appendEvent" | "appendEvents" | "queryEvents" | "writeArtifactStateTransition" | "getTraceLink"
  >();
});
