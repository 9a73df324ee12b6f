import { ContractResultSnapshotSchema } from "../contract-result-snapshot.js";
import { DecisionStepSchema } from "../kernel.js";
import { flag, list, struct, text, variant } from "../primitives.js";

export const ProposalValidatedDataSchema = struct("Payload of ProposalValidated.", () => ({
  proposal_id: text("Proposal that was judged."),
  chain_id: text("Decision chain the proposal belongs to."),
  step: DecisionStepSchema.describe("Phase in which it was judged."),
  contract_results: list("Verdict of each contract.", ContractResultSnapshotSchema),
  all_passed: flag("Overall verdict as the validator gave it; not derived from contract_results."),
  validator: text("Who or what judged."),
}));

export const ProposalValidatedSchema = variant(
  "A proposal was checked against its contracts.",
  "ProposalValidated",
  "data",
  () => ProposalValidatedDataSchema,
);
