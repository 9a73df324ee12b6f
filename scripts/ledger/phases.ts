import type { KernelProposal, ProposalKind } from "../../src/types/index.js";
import { emit, kernelPolicy, newId, wait, type Chain } from "./chain.js";
import type { Run } from "./runs.js";
import type { Content } from "./subject.js";

export function propose(
  chain: Chain,
  run: Run,
  content: Content & { kind: ProposalKind },
  confidence: number | null,
): KernelProposal {
  wait(chain, 8, 60);
  const { hash, policy } = kernelPolicy(chain);
  const proposal: KernelProposal = {
    id: newId(chain, "prop"),
    kind: content.kind,
    payload: content.payload,
    structured_payload: content.structured,
    trace_link: run.trace,
    contract_results: [{ name: "schema-valid", passed: true, failure_reason: null }],
    requires_human: policy.requires_human,
    confidence,
  };
  emit(chain, {
    type: "ProposalCreated",
    data: { proposal, chain_id: chain.id, step: run.step, policy_snapshot_hash: hash },
  });
  return proposal;
}

/** Checks a proposal against the tenant's contracts; where it has a defect, that contract fails. */
export function validate(
  chain: Chain,
  run: Run,
  proposal: KernelProposal,
  defect?: { contract: string; reason: string },
): void {
  wait(chain, 15, 90);
  const contract_results = chain.tenant.contracts.map((name) => ({
    name,
    passed: name !== defect?.contract,
    failure_reason: name === defect?.contract ? defect.reason : null,
  }));
  emit(chain, {
    type: "ProposalValidated",
    data: {
      proposal_id: proposal.id,
      chain_id: chain.id,
      step: run.step,
      contract_results,
      all_passed: defect === undefined,
      validator: "contract-runner/2",
    },
  });
}

export function promote(chain: Chain, proposal: KernelProposal, reason: string): void {
  wait(chain, 5, 40);
  emit(chain, {
    type: "FactPromoted",
    data: {
      proposal_id: proposal.id,
      fact_id: newId(chain, "fact"),
      promoted_by: proposal.requires_human ? chain.tenant.reviewer : "auto-promotion",
      reason,
      requires_human: proposal.requires_human,
    },
  });
}

/** Ends the phase. Remote runs are paid for by the token. */
export function conclude(chain: Chain, run: Run, passed: boolean, stopReason: string, tokens?: number): void {
  const used = tokens ?? chain.random.int(240, 1900);
  emit(chain, {
    type: "OutcomeRecorded",
    data: {
      chain_id: chain.id,
      step: run.step,
      passed,
      stop_reason: stopReason,
      latency_ms: chain.now - chain.phaseStart,
      tokens: used,
      cost_microdollars: run.backend.startsWith("remote-") ? used * 3 : null,
      backend: run.backend,
    },
  });
}
