import { ReplayabilityDowngradeReasonSchema, ReplayabilitySchema } from "../kernel.js";
import { struct, text, variant } from "../primitives.js";

export const ReplayabilityDowngradedDataSchema = struct("Payload of ReplayabilityDowngraded.", () => ({
  trace_link_id: text("Trace that is affected."),
  from: ReplayabilitySchema.describe("Replayability before."),
  to: ReplayabilitySchema.describe("Replayability after; meant to be lower, any is legal."),
  reason: ReplayabilityDowngradeReasonSchema.describe("What caused the loss."),
}));

export const ReplayabilityDowngradedSchema = variant(
  "A run can be repeated less well than before.",
  "ReplayabilityDowngraded",
  "data",
  () => ReplayabilityDowngradedDataSchema,
);
