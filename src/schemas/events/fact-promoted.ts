import * as z from "zod";
import { flag, text, variant } from "../primitives.js";

export const FactPromotedDataSchema = z
  .object({
    proposal_id: text.describe("Proposal the fact comes from."),
    fact_id: text.describe("Fact that resulted."),
    promoted_by: text.describe("Authority that promoted it."),
    reason: text.describe("Why it was promoted."),
    requires_human: flag.describe("True when a person's approval was needed."),
  })
  .describe("Payload of FactPromoted.");

export const FactPromotedSchema = variant("FactPromoted", "data", FactPromotedDataSchema).describe(
  "A proposal became a fact.",
);
