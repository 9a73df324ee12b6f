import { flag, struct, text, variant } from "../primitives.js";

export const FactPromotedDataSchema = struct("Payload of FactPromoted.", () => ({
  proposal_id: text("Proposal the fact comes from."),
  fact_id: text("Fact that resulted."),
  promoted_by: text("Authority that promoted it."),
  reason: text("Why it was promoted."),
  requires_human: flag("True when a person's approval was needed."),
}));

export const FactPromotedSchema = variant(
  "A proposal became a fact.",
  "FactPromoted",
  "data",
  () => FactPromotedDataSchema,
);
