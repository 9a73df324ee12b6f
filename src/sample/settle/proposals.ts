import type { FactPromotedData, ProposalCreatedData, ProposalValidatedData } from "../../types/index.js";
import type { Run } from "../memory.js";
import type { Scene } from "./scene.js";
import { settleTraceLink } from "./trace-link.js";

interface Verdict {
  passed: boolean;
  failure_reason: string | null;
}

export function settleCreation(data: ProposalCreatedData, { memory, run }: Scene): Run {
  const { proposal } = data;
  proposal.id = memory.next("proposal");
  data.chain_id = run.chain_id;
  settleVerdicts(proposal.contract_results);
  settleTraceLink(proposal.trace_link);
  memory.created.put({ id: proposal.id, run, requiresHuman: proposal.requires_human });
  return run;
}

export function settleValidation(data: ProposalValidatedData, { memory, random, run }: Scene): Run {
  settleVerdicts(data.contract_results);
  data.all_passed = data.contract_results.every(({ passed }) => passed);
  const proposal = memory.created.take(random);
  if (proposal === undefined) {
    data.chain_id = run.chain_id;
    return run;
  }
  data.proposal_id = proposal.id;
  data.chain_id = proposal.run.chain_id;
  if (data.all_passed) memory.validated.put(proposal);
  return proposal.run;
}

export function settlePromotion(data: FactPromotedData, { memory, random, run }: Scene): Run {
  data.fact_id = memory.next("fact");
  const proposal = memory.validated.take(random);
  if (proposal === undefined) return run;
  data.proposal_id = proposal.id;
  data.requires_human = proposal.requiresHuman;
  return proposal.run;
}

function settleVerdicts(verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) if (verdict.passed) verdict.failure_reason = null;
}
