import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createDefault,
  createDeterministicKernelPolicy,
  withAdapter,
  withHumanRequired,
  withRecall,
  withRequiredTruth,
} from "../../src/behaviour/index.js";

test("a deterministic policy is the default one with a seed, exact to 64 bits", () => {
  const seeds = fc.oneof(fc.maxSafeNat(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }));
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(createDeterministicKernelPolicy(seed)).toStrictEqual({ ...createDefault("KernelPolicy"), seed });
    }),
    { examples: [[0], [2n ** 64n - 1n]] },
  );
});

test("each change is a copy", () => {
  const plain = Object.freeze(createDefault("KernelPolicy"));
  Object.freeze(plain.required_truths);
  expect(withAdapter(plain, "a")).toStrictEqual({ ...plain, adapter_id: "a" });
  expect(withRecall(plain, true)).toStrictEqual({ ...plain, recall_enabled: true });
  expect(withRecall(withRecall(plain, true), false)).toStrictEqual(plain);
  expect(withHumanRequired(plain)).toStrictEqual({ ...plain, requires_human: true });
  const truths = ["b", "a", "b"];
  expect(truths.reduce(withRequiredTruth, plain)).toStrictEqual({ ...plain, required_truths: truths });
});
