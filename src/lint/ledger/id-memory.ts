import { copyText } from "../../json/copy-text.js";
import type { LintCode } from "../codes.js";
import { findingAt, type Report } from "./check.js";

/** Longer ids count as several, so that a limit on ids is one on memory. */
const CHARACTERS_PER_ID = 256;

/** A JavaScript map can't have more entries. */
const MAX_IDS = 2 ** 24;

/**
 * What checks remember by id, up to a limit. From the first id on that there is
 * no room for, nothing new is remembered, and it is full for good: who does not
 * find an id then, knows nothing of it. Keeps no document alive that an id was
 * cut from.
 */
export class IdMemory<V, P> {
  readonly #values = new Map<string, V>();
  readonly #limit: number;
  readonly #checks: readonly LintCode[];
  #used = 0;
  #isFull = false;

  /** The checks that depend on it: each says so when the limit is reached. */
  constructor(limit: number, checks: readonly LintCode[]) {
    this.#limit = Math.min(limit, MAX_IDS);
    this.#checks = checks;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  has(id: string): boolean {
    return this.#values.has(id);
  }

  get(id: string): V | undefined {
    return this.#values.get(id);
  }

  entries(): Iterable<[id: string, value: V]> {
    return this.#values;
  }

  /** Remembers a value for an id that has none. */
  add(id: string, value: V, position: P, report: Report<P>): void {
    if (this.#isFull) return;
    const cost = costOf(id);
    if (this.#used + cost > this.#limit) {
      this.#isFull = true;
      for (const check of this.#checks) report(limitReached(check, this.#limit, position));
    } else {
      this.#used += cost;
      this.#values.set(copyText(id), value);
    }
  }

  delete(id: string): void {
    if (this.#values.delete(id)) this.#used -= costOf(id);
  }
}

function costOf(id: string): number {
  return Math.max(1, Math.ceil(id.length / CHARACTERS_PER_ID));
}

function limitReached<P>(check: LintCode, limit: number, position: P) {
  const message =
    `The check ${check} remembers ${limit} ids, as many as it may. From here on it says nothing ` +
    "about ids that are new to it: raise the limit, or lint the ledger in parts.";
  return { ...findingAt("memory_limit_reached", [], message, position), check };
}
