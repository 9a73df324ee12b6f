import { flag, struct, text, variant } from "../primitives.js";

export const FactPromotedDataSchema = struct("Payload of FactPromoted.", () => ({
  proposal_id: text.describe("Proposal the fact comes from."),
  fact_id: text.describe("Fact that resulted."),
  promoted_by: text.describe("Authority that promoted it."),
  reason: text.describe("Why it was promoted."),
  requires_human: flag.describe("True when a person's approval was needed."),
}));

export const FactPromotedSchema = variant(
  "A proposal became a fact.",
  "FactPromoted",
  "data",
  FactPromotedDataSchema,
);
