import { describeValue } from "../../parse/received.js";
import type { LedgerDigest } from "../digest.js";
import { findingAt, type LedgerCheck, type Relate, type Report } from "./check.js";
import { IdMemory } from "./id-memory.js";
import { LongList } from "./long-list.js";

/** Finds event ids that stand twice, whichever tenants the events belong to. */
export class DuplicateIds<P, R> implements LedgerCheck<P, R> {
  readonly #ids: IdMemory<P>;
  /** By the id's number: where it stands first. Numbers, say, take up little here. */
  readonly #first = new LongList<R>();
  readonly #relate: Relate<P, R>;

  constructor(limit: number, relate: Relate<P, R>) {
    this.#ids = new IdMemory(limit, ["duplicate_event_id"]);
    this.#relate = relate;
  }

  see({ event_id }: LedgerDigest, position: P, report: Report<P, R>): void {
    const number = this.#ids.numberOf(event_id);
    if (number === -1) {
      if (this.#ids.add(event_id, position, report) !== -1) this.#first.push(this.#relate(position));
      return;
    }
    const received = describeValue(event_id);
    const message = `An earlier event has the id ${received} too: an id stands for one event, give each its own.`;
    const finding = findingAt("duplicate_event_id", ["event_id"], message, position);
    report({ ...finding, received, related: this.#first.at(number) as R });
  }
}
