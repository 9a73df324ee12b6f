import { expect, test } from "vitest";
import { describeReplayViolation, labelOf } from "../../src/behaviour/index.js";
import { GovernedArtifactStateSchema } from "../../src/schemas/index.js";

const mismatch = { expected: "one", actual: "two" };

test.each([
  [{ ArtifactMismatch: mismatch }, 'Replay used another artifact: expected "one", got "two"'],
  [{ ContentHashMismatch: mismatch }, 'Replay used another content hash: expected "one", got "two"'],
  [{ VersionMismatch: mismatch }, 'Replay used another version: expected "one", got "two"'],
  [{ MissingMetadata: { field: "seed" } }, 'Replay needs the metadata field "seed"'],
  [{ Custom: { category: "corpus", message: "it is lost" } }, "Replay can't be trusted (corpus): it is lost"],
])("%o", (violation, text) => {
  expect(describeReplayViolation(violation)).toBe(text);
});

test.each(GovernedArtifactStateSchema.options)("state %s goes by its label", (state) => {
  expect(describeReplayViolation({ InvalidState: { state, reason: "why" } })).toBe(
    `Replay is not possible in state ${labelOf(state)}: why`,
  );
});
