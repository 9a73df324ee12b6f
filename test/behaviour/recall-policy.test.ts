import { expect, test } from "vitest";
import {
  createDefault,
  createDisabledRecallPolicy,
  createEnabledRecallPolicy,
  isUseAllowed,
} from "../../src/behaviour/index.js";
import { RecallUseSchema } from "../../src/schemas/index.js";

test("the two policies are the default one, on and off", () => {
  expect(createEnabledRecallPolicy()).toStrictEqual({ ...createDefault("RecallPolicy"), enabled: true });
  expect(createDisabledRecallPolicy()).toStrictEqual({ ...createDefault("RecallPolicy"), enabled: false });
});

test("a use is allowed when it is listed, whether recall is on or off", () => {
  const [augment, train] = ["RuntimeAugmentation", "TrainingCandidateSelection"] as const;
  expect(RecallUseSchema.options).toEqual([augment, train]);
  for (const policy of [createEnabledRecallPolicy(), createDisabledRecallPolicy()]) {
    for (const allowed_uses of [[], [augment], [train], [augment, train], [train, train]]) {
      for (const use of RecallUseSchema.options) {
        expect(isUseAllowed({ ...policy, allowed_uses }, use)).toBe(new Set(allowed_uses).has(use));
      }
    }
  }
});

test("a name that is no use is told of, not taken for one that is not allowed", () => {
  expect(() => isUseAllowed(createEnabledRecallPolicy(), "Training" as never)).toThrow(
    'There is no use of recall "Training"; expected one of RuntimeAugmentation, TrainingCandidateSelection.',
  );
});
