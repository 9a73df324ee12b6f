import { describeValue } from "../../parse/received.js";
import type { ExperienceEventKind } from "../../types/index.js";
import type { LintCode } from "../codes.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Relate, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

/** Finds validations that lack the creation that has to come first, in the same correlation. */
export class Creations<P> implements LedgerCheck<P, never> {
  readonly #created: IdMemory<P>;

  constructor(limit: number) {
    this.#created = new IdMemory(limit, ["validation_without_creation"]);
  }

  see(digest: LedgerDigest, position: P, report: Report<P>): void {
    const { kind, proposal_id } = digest;
    if (proposal_id === null || (kind !== "ProposalCreated" && kind !== "ProposalValidated")) return;
    const key = keyOf(digest, proposal_id);
    if (this.#created.numberOf(key) !== -1) return;
    if (kind === "ProposalCreated") this.#created.add(key, position, report);
    else if (!this.#created.isFull)
      report(missing("validation_without_creation", "creates", "ProposalCreated", digest, position));
  }
}

/** Finds promotions without a validation before them in the same correlation, and those after one that failed. */
export class Validations<P, R> implements LedgerCheck<P, R> {
  readonly #validated: IdMemory<P>;
  /** Of the proposals that failed their last validation, by number: where that stands. */
  readonly #failed = new Map<number, R>();
  readonly #relate: Relate<P, R>;

  constructor(limit: number, relate: Relate<P, R>) {
    const checks = ["promotion_without_validation", "promotion_after_failed_validation"] as const;
    this.#validated = new IdMemory(limit, checks);
    this.#relate = relate;
  }

  see(digest: LedgerDigest, position: P, report: Report<P, R>): void {
    const { kind, proposal_id } = digest;
    if (proposal_id === null || (kind !== "ProposalValidated" && kind !== "FactPromoted")) return;
    const key = keyOf(digest, proposal_id);
    const number = this.#validated.numberOf(key);
    if (kind === "ProposalValidated") {
      const own = number === -1 ? this.#validated.add(key, position, report) : number;
      if (own !== -1) this.#note(own, digest, position);
    } else if (this.#failed.has(number)) {
      report({ ...afterFailure(digest, position), related: this.#failed.get(number) as R });
    } else if (number === -1 && !this.#validated.isFull) {
      report(missing("promotion_without_validation", "validates", "ProposalValidated", digest, position));
    }
  }

  #note(number: number, { all_passed }: LedgerDigest, position: P): void {
    if (all_passed === false) this.#failed.set(number, this.#relate(position));
    else this.#failed.delete(number);
  }
}

/** The two ids as one, which no other two make. */
function keyOf({ correlation_id: correlation }: LedgerDigest, proposalId: string): string {
  return correlation === null ? `:${proposalId}` : `${correlation.length}:${correlation}:${proposalId}`;
}

const PATH = ["event", "data", "proposal_id"] as const;

function missing<P>(
  code: LintCode,
  verb: string,
  first: ExperienceEventKind,
  digest: LedgerDigest,
  position: P,
) {
  const received = describeValue(digest.proposal_id);
  const message =
    `No event before this one ${verb} the proposal ${received} ${placeOf(digest)}, where this one is: ` +
    `the ledger lacks its ${first}, or starts after it.`;
  return { ...findingAt(code, PATH, message, position), received };
}

function afterFailure<P>(digest: LedgerDigest, position: P) {
  const received = describeValue(digest.proposal_id);
  const message =
    `The proposal ${received} failed its last validation before this event, ${placeOf(digest)}: ` +
    "see who promoted it and why, and have it validated again.";
  return { ...findingAt("promotion_after_failed_validation", PATH, message, position), received };
}

function placeOf({ correlation_id }: LedgerDigest): string {
  return correlation_id === null ? "outside any correlation" : `in ${describeValue(correlation_id)}`;
}
