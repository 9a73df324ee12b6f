import * as z from "zod";
import { ReplayabilityDowngradeReasonSchema, ReplayabilitySchema } from "../kernel.js";
import { text, variant } from "../primitives.js";

export const ReplayabilityDowngradedDataSchema = z
  .object({
    trace_link_id: text.describe("Trace that is affected."),
    from: ReplayabilitySchema.describe("Replayability before."),
    to: ReplayabilitySchema.describe("Replayability after; meant to be lower, any is legal."),
    reason: ReplayabilityDowngradeReasonSchema.describe("What caused the loss."),
  })
  .describe("Payload of ReplayabilityDowngraded.");

export const ReplayabilityDowngradedSchema = variant(
  "ReplayabilityDowngraded",
  "data",
  ReplayabilityDowngradedDataSchema,
).describe("A run can be repeated less well than before.");
