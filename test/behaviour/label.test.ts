import { expect, test } from "vitest";
import { labelOf } from "../../src/behaviour/index.js";
import {
  DecisionStepSchema,
  EXPERIENCE_EVENT_KINDS,
  GovernedArtifactStateSchema,
  RollbackSeveritySchema,
} from "../../src/schemas/index.js";

test("labels are snake_case", () => {
  expect(GovernedArtifactStateSchema.options.map(labelOf)).toEqual([
    "draft",
    "approved",
    "active",
    "quarantined",
    "deprecated",
    "rolled_back",
  ]);
  expect(RollbackSeveritySchema.options.map(labelOf)).toEqual(["low", "medium", "high", "critical"]);
  expect(DecisionStepSchema.options.map(labelOf)).toEqual(["reasoning", "evaluation", "planning"]);
});

test("every capital but the first begins a word", () => {
  expect(labelOf("ArtifactStateTransitioned")).toBe("artifact_state_transitioned");
  for (const kind of EXPERIENCE_EVENT_KINDS) expect(labelOf(kind)).toMatch(/^[a-z]+(_[a-z]+)+$/);
});
