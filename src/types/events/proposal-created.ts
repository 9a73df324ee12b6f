import type * as z from "zod";
import type {
  ProposalCreatedSchema,
  ProposalCreatedDataSchema,
} from "../../schemas/events/proposal-created.js";

export type ProposalCreated = z.output<typeof ProposalCreatedSchema>;
export type ProposalCreatedInput = z.input<typeof ProposalCreatedSchema>;
export type ProposalCreatedData = z.output<typeof ProposalCreatedDataSchema>;
export type ProposalCreatedDataInput = z.input<typeof ProposalCreatedDataSchema>;
