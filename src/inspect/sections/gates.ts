import { ProposalKindSchema } from "../../schemas/kernel.js";
import type { FactPromoted } from "../../types/events/fact-promoted.js";
import type { ProposalCreated } from "../../types/events/proposal-created.js";
import type { ProposalValidated } from "../../types/events/proposal-validated.js";
import type { ProposalKind } from "../../types/kernel.js";
import { createBoundedMap, valueAt, type BoundedMap } from "../bounded-map.js";
import { createCounts, rank, reportCounts, type Counts, type Named, type Ranking } from "../rankings.js";
import {
  countVerdict,
  createVerdicts,
  reportVerdicts,
  type Verdicts,
  type VerdictsReport,
} from "../verdicts.js";

/** The way from a proposal to a fact. */
export type Gates = {
  proposals: Counts<ProposalKind>;
  proposalsForHumans: number;
  validations: Verdicts;
  contracts: BoundedMap<Verdicts>;
  promotions: number;
  promotionsByHumans: number;
};

export function createGates(limit: number): Gates {
  return {
    proposals: createCounts(ProposalKindSchema.options),
    proposalsForHumans: 0,
    validations: createVerdicts(),
    contracts: createBoundedMap(limit),
    promotions: 0,
    promotionsByHumans: 0,
  };
}

export function inspectProposal(gates: Gates, { proposal }: ProposalCreated["data"]): void {
  gates.proposals[proposal.kind]++;
  if (proposal.requires_human) gates.proposalsForHumans++;
}

export function inspectValidation(gates: Gates, data: ProposalValidated["data"]): void {
  countVerdict(gates.validations, data.all_passed);
  for (const { name, passed } of data.contract_results) {
    const contract = valueAt(gates.contracts, name, createVerdicts);
    if (contract !== undefined) countVerdict(contract, passed);
  }
}

export function inspectPromotion(gates: Gates, { requires_human }: FactPromoted["data"]): void {
  gates.promotions++;
  if (requires_human) gates.promotionsByHumans++;
}

export interface GatesReport {
  proposals: { count: number; requires_human: number; by_kind: Named[] };
  validations: VerdictsReport & {
    /** Verdicts of single contracts, as the validations list them. */
    contracts: Ranking<Named & VerdictsReport>;
  };
  promotions: { count: number; requires_human: number };
}

export function reportGates(gates: Gates, top: number): GatesReport {
  const byKind = reportCounts(gates.proposals);
  return {
    proposals: {
      count: byKind.reduce((sum, { count }) => sum + count, 0),
      requires_human: gates.proposalsForHumans,
      by_kind: byKind,
    },
    validations: {
      ...reportVerdicts(gates.validations),
      contracts: rank(gates.contracts, top, reportVerdicts),
    },
    promotions: { count: gates.promotions, requires_human: gates.promotionsByHumans },
  };
}
