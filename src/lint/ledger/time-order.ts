import { copyText } from "../../json/copy-text.js";
import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Relate, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

interface Last<R> {
  moment: string;
  occurredAt: string;
  related: R;
}

/** Stands for no tenant: half a character, which no text of a document has. */
const NO_TENANT = "\ud800";

/**
 * Finds events that are older than the one before them of the same tenant: a
 * ledger interleaves tenants, each with clocks of its own. Each step back is one
 * finding, so that one wrong clock does not accuse all that follows. A time that
 * says nothing of when is passed over.
 */
export class TimeOrder<P, R> implements LedgerCheck<P, R> {
  readonly #tenants: IdMemory<P>;
  /** By the tenant's number. */
  readonly #lasts: Last<R>[] = [];
  readonly #relate: Relate<P, R>;

  constructor(limit: number, relate: Relate<P, R>) {
    this.#tenants = new IdMemory(limit, ["occurred_at_backwards"]);
    this.#relate = relate;
  }

  see({ tenant_id, moment, occurred_at }: LedgerDigest, position: P, report: Report<P, R>): void {
    if (moment === null) return;
    const tenant = tenant_id ?? NO_TENANT;
    let number = this.#tenants.numberOf(tenant);
    const last = number === -1 ? undefined : this.#lasts[number];
    if (last === undefined) number = this.#tenants.add(tenant, position, report);
    else if (moment < last.moment) report(goesBack(last, occurred_at, position));
    if (number === -1) return;
    this.#lasts[number] = {
      moment: copyText(moment),
      occurredAt: copyText(occurred_at),
      related: this.#relate(position),
    };
  }
}

function goesBack<P, R>(last: Last<R>, occurredAt: string, position: P) {
  const received = describeValue(occurredAt);
  const message =
    `${received} is before ${describeValue(last.occurredAt)}, the time of the tenant's event before this one: ` +
    "see whether a clock was wrong or an event was added late.";
  const finding = findingAt("occurred_at_backwards", ["occurred_at"], message, position);
  return { ...finding, received, related: last.related };
}
