import type * as z from "zod";
import type {
  ProposalValidatedSchema,
  ProposalValidatedDataSchema,
} from "../../schemas/events/proposal-validated.js";

export type ProposalValidated = z.output<typeof ProposalValidatedSchema>;
export type ProposalValidatedInput = z.input<typeof ProposalValidatedSchema>;
export type ProposalValidatedData = z.output<typeof ProposalValidatedDataSchema>;
export type ProposalValidatedDataInput = z.input<typeof ProposalValidatedDataSchema>;
