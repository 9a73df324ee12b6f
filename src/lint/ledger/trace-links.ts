import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import type { LedgerFinding } from "../finding.js";
import { findingAt, type LedgerCheck, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

const PATH = ["event", "data", "trace_link_id"] as const;

const MISSING = "the ledger lacks its TraceLinkRecorded, or starts after it.";

/**
 * Finds trace links that are used and nowhere recorded, which shows at the end
 * only, and those that are downgraded before they are recorded.
 */
export class TraceLinks<P> implements LedgerCheck<P> {
  readonly #recorded: IdMemory<true, P>;
  /** Used, and not recorded so far: where they are used first. */
  readonly #awaited: IdMemory<P, P>;

  constructor(limit: number) {
    this.#recorded = new IdMemory(limit, ["unrecorded_trace_link", "downgrade_of_unknown_trace"]);
    this.#awaited = new IdMemory(limit, ["unrecorded_trace_link"]);
  }

  see({ kind, trace_link_id: id }: LedgerDigest, position: P, report: Report<P>): void {
    if (id === null) return;
    switch (kind) {
      case "TraceLinkRecorded":
        this.#awaited.delete(id);
        if (!this.#recorded.has(id)) this.#recorded.add(id, true, position, report);
        return;
      case "ReplayabilityDowngraded":
        if (this.#isUnknown(id)) report(downgradeOf(id, position));
        return;
      default:
        if (this.#isUnknown(id) && !this.#awaited.has(id)) this.#awaited.add(id, position, position, report);
    }
  }

  *atEnd(): Generator<LedgerFinding<P>> {
    for (const [id, position] of this.#awaited.entries()) {
      const received = describeValue(id);
      const message =
        `No event of the ledger records the trace link ${received}, which is used here first: ` + MISSING;
      yield { ...findingAt("unrecorded_trace_link", PATH, message, position), received };
    }
  }

  /** True where no event so far has recorded a trace link for sure. */
  #isUnknown(id: string): boolean {
    return !this.#recorded.isFull && !this.#recorded.has(id);
  }
}

function downgradeOf<P>(id: string, position: P): LedgerFinding<P> {
  const received = describeValue(id);
  const message = `No event before this one records the trace link ${received}: ` + MISSING;
  return { ...findingAt("downgrade_of_unknown_trace", PATH, message, position), received };
}
