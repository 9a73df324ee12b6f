import { expect, test } from "vitest";
import { expectedContract } from "../../src/behaviour/index.js";
import { DecisionStepSchema } from "../../src/schemas/index.js";

test("the contract a step's output is held to has the step's name", () => {
  expect(DecisionStepSchema.options.map(expectedContract)).toEqual(["Reasoning", "Evaluation", "Planning"]);
});
