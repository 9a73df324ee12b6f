import { describeValue } from "../../parse/received.js";
import type { ExperienceEventKind } from "../../types/index.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

/** What has to happen to a proposal before something else may. */
interface Order {
  readonly code: "promotion_without_validation" | "validation_without_creation";
  readonly first: ExperienceEventKind;
  readonly then: ExperienceEventKind;
  readonly verb: string;
}

export const VALIDATION_BEFORE_PROMOTION: Order = {
  code: "promotion_without_validation",
  first: "ProposalValidated",
  then: "FactPromoted",
  verb: "validates",
};

export const CREATION_BEFORE_VALIDATION: Order = {
  code: "validation_without_creation",
  first: "ProposalCreated",
  then: "ProposalValidated",
  verb: "creates",
};

/** Finds events about a proposal that lack the one that has to come first, in the same correlation. */
export class ProposalOrder<P> implements LedgerCheck<P, never> {
  readonly #order: Order;
  readonly #seen: IdMemory<P>;

  constructor(order: Order, limit: number) {
    this.#order = order;
    this.#seen = new IdMemory(limit, [order.code]);
  }

  see(digest: LedgerDigest, position: P, report: Report<P>): void {
    const { code, first, then, verb } = this.#order;
    const { kind, proposal_id, correlation_id } = digest;
    if (proposal_id === null || (kind !== first && kind !== then)) return;
    const key = keyOf(correlation_id, proposal_id);
    if (this.#seen.numberOf(key) !== -1) return;
    if (kind === first) {
      this.#seen.add(key, position, report);
    } else if (!this.#seen.isFull) {
      const received = describeValue(proposal_id);
      const where =
        correlation_id === null ? "outside any correlation" : `in ${describeValue(correlation_id)}`;
      const message =
        `No event before this one ${verb} the proposal ${received} ${where}, where this one is: ` +
        `the ledger lacks its ${first}, or starts after it.`;
      report({ ...findingAt(code, ["event", "data", "proposal_id"], message, position), received });
    }
  }
}

/** The two ids as one, which no other two make. */
function keyOf(correlationId: string | null, proposalId: string): string {
  return correlationId === null ? `:${proposalId}` : `${correlationId.length}:${correlationId}:${proposalId}`;
}
