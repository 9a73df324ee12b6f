import { limitOf } from "../../parse/limit.js";
import type { LintCode } from "../codes.js";
import { digestOf, type LedgerDigest } from "../digest.js";
import type { LedgerFinding } from "../finding.js";
import type { LintableEnvelope } from "../lint-envelope.js";
import { checkedCodes, STANDARD_MAX_REMEMBERED, type LedgerLintOptions } from "../options.js";
import type { LedgerCheck, Relate } from "./check.js";
import { DuplicateIds } from "./duplicate-ids.js";
import { Creations, Validations } from "./proposals.js";
import { TimeOrder } from "./time-order.js";
import { TraceLinks } from "./trace-links.js";

/**
 * Finds what is suspicious about the events of a ledger beside each other. Give it
 * each event once, in the order of the ledger, with a position of your own making,
 * which comes back with the findings.
 */
export class LedgerLinter<P, R = P> {
  readonly #off: ReadonlySet<LintCode>;
  /** The checks that have said that their memory is full. */
  readonly #limited = new Set<LintCode>();
  readonly #checks: readonly LedgerCheck<P, R>[];
  readonly #isShown: (position: P) => boolean;

  /**
   * @param relate what to keep of the positions that a finding may be `related` to: all
   * unless given. One is kept for each event id, and a number takes the least room.
   * @param isShown whether there may be findings about the event at a position: all
   * unless given. The others are checked against it all the same.
   * @throws RangeError when `maxRemembered` is no whole number of 0 or more, or `off` has what is no code
   */
  constructor(
    options?: LedgerLintOptions,
    relate: (position: P) => R = keepAll,
    isShown: (position: P) => boolean = () => true,
  ) {
    this.#off = new Set(checkedCodes(options?.off));
    const limit = limitOf("maxRemembered", options?.maxRemembered, STANDARD_MAX_REMEMBERED, 0);
    this.#isShown = isShown;
    this.#checks = makeChecks(limit, this.#off, relate, isShown);
  }

  /**
   * The findings about the next event, which has to be one that reading accepts.
   *
   * @throws TypeError for what is no envelope
   */
  check(envelope: LintableEnvelope, position: P): LedgerFinding<P, R>[] {
    return this.checkDigest(digestOf(envelope), position);
  }

  /** Like `check`, for the event of a digest that was made elsewhere. */
  checkDigest(digest: LedgerDigest, position: P): LedgerFinding<P, R>[] {
    const findings: LedgerFinding<P, R>[] = [];
    const report = (finding: LedgerFinding<P, R>): void => {
      if (this.#wants(finding)) findings.push(finding);
    };
    for (const check of this.#checks) check.see(digest, position, report);
    return findings;
  }

  /** The findings that are known only when there is no event left, made as they are asked for. */
  *finish(): Generator<LedgerFinding<P, R>, void, undefined> {
    for (const check of this.#checks) {
      for (const finding of check.atEnd?.() ?? []) if (this.#wants(finding)) yield finding;
    }
  }

  #wants({ code, check, position }: LedgerFinding<P, R>): boolean {
    if (this.#off.has(code)) return false;
    // That a check sees no more than part is not about one event.
    if (check === undefined) return this.#isShown(position);
    if (this.#off.has(check) || this.#limited.has(check)) return false;
    this.#limited.add(check);
    return true;
  }
}

function keepAll<P, R>(position: P): R {
  return position as unknown as R;
}

function makeChecks<P, R>(
  limit: number,
  off: ReadonlySet<LintCode>,
  relate: Relate<P, R>,
  isShown: (position: P) => boolean,
): LedgerCheck<P, R>[] {
  const wants = (...codes: LintCode[]): boolean => codes.some((code) => !off.has(code));
  const checks: LedgerCheck<P, R>[] = [];
  if (wants("duplicate_event_id")) checks.push(new DuplicateIds(limit, relate));
  if (wants("occurred_at_backwards")) checks.push(new TimeOrder(limit, relate));
  if (wants("validation_without_creation")) checks.push(new Creations(limit));
  if (wants("promotion_without_validation", "promotion_after_failed_validation"))
    checks.push(new Validations(limit, relate));
  if (wants("unrecorded_trace_link", "downgrade_of_unknown_trace"))
    checks.push(new TraceLinks(limit, isShown));
  return checks;
}
