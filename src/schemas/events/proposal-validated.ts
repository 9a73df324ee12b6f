import * as z from "zod";
import { ContractResultSnapshotSchema } from "../contract-result-snapshot.js";
import { DecisionStepSchema } from "../kernel.js";
import { flag, struct, text, variant } from "../primitives.js";

export const ProposalValidatedDataSchema = struct("Payload of ProposalValidated.", () => ({
  proposal_id: text.describe("Proposal that was judged."),
  chain_id: text.describe("Decision chain the proposal belongs to."),
  step: DecisionStepSchema.describe("Phase in which it was judged."),
  contract_results: z.array(ContractResultSnapshotSchema).describe("Verdict of each contract."),
  all_passed: flag.describe("Overall verdict as the validator gave it; not derived from contract_results."),
  validator: text.describe("Who or what judged."),
}));

export const ProposalValidatedSchema = variant(
  "A proposal was checked against its contracts.",
  "ProposalValidated",
  "data",
  ProposalValidatedDataSchema,
);
