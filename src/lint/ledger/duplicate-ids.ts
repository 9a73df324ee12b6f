import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";

/** Finds event ids that stand twice, whichever tenants the events belong to. */
export class DuplicateIds<P> implements LedgerCheck<P> {
  readonly #first: IdMemory<P, P>;

  constructor(limit: number) {
    this.#first = new IdMemory(limit, ["duplicate_event_id"]);
  }

  see({ event_id }: LedgerDigest, position: P, report: Report<P>): void {
    if (!this.#first.has(event_id)) {
      this.#first.add(event_id, position, position, report);
      return;
    }
    const received = describeValue(event_id);
    const message = `An earlier event has the id ${received} too: an id stands for one event, give each its own.`;
    const finding = findingAt("duplicate_event_id", ["event_id"], message, position);
    report({ ...finding, received, related: this.#first.get(event_id) as P });
  }
}
