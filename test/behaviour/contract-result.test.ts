import fc from "fast-check";
import { expect, test } from "vitest";
import { createFailedResult, createPassedResult, snapshotContractResult } from "../../src/behaviour/index.js";
import { ContractResultSnapshotSchema } from "../../src/schemas/index.js";

test("a passed result has no reason, a failed one has", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, reason) => {
      expect(createPassedResult(name)).toStrictEqual({ name, passed: true, failure_reason: null });
      expect(createFailedResult(name, reason)).toStrictEqual({ name, passed: false, failure_reason: reason });
    }),
  );
});

test("a snapshot copies the three fields, sensible or not", () => {
  const results = fc.record(
    { name: fc.string(), passed: fc.boolean(), failure_reason: fc.option(fc.string()) },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(results, (result) => {
      const snapshot = snapshotContractResult(result);
      expect(snapshot).toStrictEqual(result);
      expect(snapshot).not.toBe(result);
      expect(Object.keys(snapshot)).toEqual(Object.keys(ContractResultSnapshotSchema.shape));
    }),
  );
});

test("a snapshot has no other field", () => {
  const result = { ...createPassedResult("a"), extra: 1 };
  expect(snapshotContractResult(result)).toStrictEqual(createPassedResult("a"));
});
