import * as z from "zod";
import { DecisionStepSchema, KernelProposalSchema } from "../kernel.js";
import { option, text, variant } from "../primitives.js";

export const ProposalCreatedDataSchema = z
  .object({
    proposal: KernelProposalSchema.describe("What the kernel proposed."),
    chain_id: text.describe("Decision chain the proposal belongs to."),
    step: DecisionStepSchema.describe("Phase in which it was made."),
    policy_snapshot_hash: option(text).describe("Hash of the policy in force; null when none is recorded."),
  })
  .describe("Payload of ProposalCreated.");

export const ProposalCreatedSchema = variant("ProposalCreated", "data", ProposalCreatedDataSchema).describe(
  "A kernel proposed content.",
);
