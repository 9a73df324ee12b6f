import { DecisionStepSchema, KernelProposalSchema } from "../kernel.js";
import { option, struct, text, variant } from "../primitives.js";

export const ProposalCreatedDataSchema = struct("Payload of ProposalCreated.", () => ({
  proposal: KernelProposalSchema.describe("What the kernel proposed."),
  chain_id: text("Decision chain the proposal belongs to."),
  step: DecisionStepSchema.describe("Phase in which it was made."),
  policy_snapshot_hash: option("Hash of the policy in force; null when none is recorded.", text()),
}));

export const ProposalCreatedSchema = variant(
  "A kernel proposed content.",
  "ProposalCreated",
  "data",
  () => ProposalCreatedDataSchema,
);
