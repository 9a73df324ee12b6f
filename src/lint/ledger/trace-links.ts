import { copyText } from "../../json/copy-text.js";
import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import type { LedgerFinding } from "../finding.js";
import { findingAt, type LedgerCheck, type Report } from "./check.js";
import { IdIndex } from "./id-index.js";
import { IdAllowance } from "./id-memory.js";

const PATH = ["event", "data", "trace_link_id"] as const;

const MISSING = "the ledger lacks its TraceLinkRecorded, or starts after it.";

interface Use<P> {
  id: string;
  position: P;
}

/**
 * Finds trace links that are used and nowhere recorded, which shows at the end
 * only, and those that are downgraded before they are recorded.
 */
export class TraceLinks<P> implements LedgerCheck<P, never> {
  /** Both those that are recorded and those that are awaited, each under an allowance of its own. */
  readonly #ids = new IdIndex();
  readonly #recorded: IdAllowance<P>;
  readonly #awaited: IdAllowance<P>;
  /** Of those that are not recorded so far, by number: where they are used first, among the shown if by any. */
  readonly #uses = new Map<number, Use<P>>();
  readonly #isShown: (position: P) => boolean;

  constructor(limit: number, isShown: (position: P) => boolean) {
    this.#isShown = isShown;
    this.#recorded = new IdAllowance(limit, ["unrecorded_trace_link", "downgrade_of_unknown_trace"]);
    this.#awaited = new IdAllowance(limit, ["unrecorded_trace_link"]);
  }

  see({ kind, trace_link_id: id }: LedgerDigest, position: P, report: Report<P>): void {
    if (id === null) return;
    const number = this.#ids.numberOf(id);
    switch (kind) {
      case "TraceLinkRecorded":
        this.#record(id, number, position, report);
        return;
      case "ReplayabilityDowngraded":
        if (this.#isUnknown(number)) report(downgradeOf(id, position));
        return;
      default:
        if (number === -1) this.#await(id, position, report);
        else this.#preferShown(number, position);
    }
  }

  *atEnd(): Generator<LedgerFinding<P, never>> {
    for (const { id, position } of this.#uses.values()) {
      const received = describeValue(id);
      const message =
        `The trace link ${received} is used here, and no event of the ledger records it: ` + MISSING;
      yield { ...findingAt("unrecorded_trace_link", PATH, message, position), received };
    }
  }

  #record(id: string, number: number, position: P, report: Report<P>): void {
    if (number === -1) {
      if (this.#recorded.take(id, position, report)) this.#ids.add(id);
    } else if (this.#uses.delete(number)) {
      this.#awaited.giveBack(id);
      this.#recorded.take(id, position, report);
    }
  }

  #await(id: string, position: P, report: Report<P>): void {
    if (this.#recorded.isFull || !this.#awaited.take(id, position, report)) return;
    this.#uses.set(this.#ids.add(id), { id: copyText(id), position });
  }

  #preferShown(number: number, position: P): void {
    const use = this.#uses.get(number);
    if (use !== undefined && !this.#isShown(use.position)) use.position = position;
  }

  /** True where no event so far has recorded a trace link for sure. */
  #isUnknown(number: number): boolean {
    return !this.#recorded.isFull && (number === -1 || this.#uses.has(number));
  }
}

function downgradeOf<P>(id: string, position: P): LedgerFinding<P, never> {
  const received = describeValue(id);
  const message = `No event before this one records the trace link ${received}: ` + MISSING;
  return { ...findingAt("downgrade_of_unknown_trace", PATH, message, position), received };
}
