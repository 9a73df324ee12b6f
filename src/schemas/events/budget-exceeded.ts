import { option, struct, text, variant } from "../primitives.js";

export const BudgetExceededDataSchema = struct("Payload of BudgetExceeded.", () => ({
  chain_id: text("Decision chain that ran over its budget."),
  resource: text("Which budget, in free text."),
  limit: text("The limit, as text with its unit."),
  observed: option("What was observed, as text with its unit; null when not recorded.", text()),
}));

export const BudgetExceededSchema = variant(
  "A decision chain used more of something than it was allowed.",
  "BudgetExceeded",
  "data",
  () => BudgetExceededDataSchema,
);
