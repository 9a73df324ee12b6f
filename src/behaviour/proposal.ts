import type { KernelProposal, ProposalKind } from "../types/index.js";
import { lookUp } from "./look-up.js";

const KIND_OF_CONTENT = {
  Claim: "Claims",
  Plan: "Plan",
  Classification: "Classification",
  Evaluation: "Evaluation",
  Draft: "DraftDocument",
  Reasoning: "Reasoning",
} as const satisfies Record<string, ProposalKind>;

/**
 * What sort of content a kernel makes. It is not on the wire; proposals say
 * `ProposalKind` (contract §1.7).
 */
export type ContentKind = keyof typeof KIND_OF_CONTENT;

/**
 * The kind of the proposal that carries content of this kind (contract §2).
 *
 * @throws TypeError for a name that is no kind of content
 */
export function proposalKindOf(content: ContentKind): ProposalKind {
  return lookUp(KIND_OF_CONTENT, content, "kind of content");
}

/** True when every contract passed, and so when there is none (contract §2). */
export function allContractsPassed(proposal: Pick<KernelProposal, "contract_results">): boolean {
  return proposal.contract_results.every((result) => result.passed);
}

/** The names of the contracts that failed, in the proposal's order (contract §2). */
export function listFailedContracts(proposal: Pick<KernelProposal, "contract_results">): string[] {
  return proposal.contract_results.filter((result) => !result.passed).map((result) => result.name);
}

/**
 * True when every contract passed and no person has to approve. A proposal
 * without any contract qualifies, and the policy's `required_truths` is not
 * looked at (contract §2).
 */
export function isAutoPromotable(
  proposal: Pick<KernelProposal, "contract_results" | "requires_human">,
): boolean {
  return allContractsPassed(proposal) && !proposal.requires_human;
}
