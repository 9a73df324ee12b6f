import { copyText } from "../../json/copy-text.js";
import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

interface Last<P> {
  moment: string;
  occurredAt: string;
  position: P;
}

/**
 * Finds events that are older than the one before them of the same tenant: a
 * ledger interleaves tenants, each with clocks of its own. Each step back is one
 * finding, so that one wrong clock does not accuse all that follows. A time that
 * says nothing of when is passed over.
 */
export class TimeOrder<P> implements LedgerCheck<P> {
  readonly #lastOf: IdMemory<Last<P>, P>;

  constructor(limit: number) {
    this.#lastOf = new IdMemory(limit, ["occurred_at_backwards"]);
  }

  see({ tenant_id, moment, occurred_at }: LedgerDigest, position: P, report: Report<P>): void {
    if (moment === null) return;
    const key = tenant_id === null ? "" : `=${tenant_id}`;
    const last = this.#lastOf.get(key);
    const current = { moment: copyText(moment), occurredAt: copyText(occurred_at), position };
    if (last === undefined) {
      this.#lastOf.add(key, current, position, report);
      return;
    }
    if (moment < last.moment) report(goesBack(last, occurred_at, position));
    Object.assign(last, current);
  }
}

function goesBack<P>(last: Last<P>, occurredAt: string, position: P) {
  const received = describeValue(occurredAt);
  const message =
    `${received} is before ${describeValue(last.occurredAt)}, the time of the tenant's event before this one: ` +
    "see whether a clock was wrong or an event was added late.";
  const finding = findingAt("occurred_at_backwards", ["occurred_at"], message, position);
  return { ...finding, received, related: last.position };
}
