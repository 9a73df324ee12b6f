import type { LintCode } from "../codes.js";
import { findingAt, type Report } from "./check.js";
import { IdIndex } from "./id-index.js";

/** Longer ids count as several, so that a limit on ids is one on memory. */
const CHARACTERS_PER_ID = 256;

/** More would take gigabytes. */
const MAX_IDS = 2 ** 24;

/**
 * How many ids may be remembered for some checks. From the first id on that there
 * is no room for, nothing new is to be remembered, and it is full for good: who
 * does not find an id then, knows nothing of it.
 */
export class IdAllowance<P> {
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

  /** Takes room for an id. Returns false where there is none. */
  take(id: string, position: P, report: Report<P>): boolean {
    if (this.#isFull) return false;
    const cost = costOf(id);
    this.#isFull = this.#used + cost > this.#limit;
    if (this.#isFull) for (const check of this.#checks) report(limitReached(check, this.#limit, position));
    else this.#used += cost;
    return !this.#isFull;
  }

  giveBack(id: string): void {
    this.#used -= costOf(id);
  }
}

/** Remembers ids by numbers, up to a limit. Keeps no document alive that an id was cut from. */
export class IdMemory<P> {
  readonly #ids = new IdIndex();
  readonly #allowance: IdAllowance<P>;

  constructor(limit: number, checks: readonly LintCode[]) {
    this.#allowance = new IdAllowance(limit, checks);
  }

  get isFull(): boolean {
    return this.#allowance.isFull;
  }

  /** The number of an id, from 0 in the order in which they were added; -1 for one that is not remembered. */
  numberOf(id: string): number {
    return this.#ids.numberOf(id);
  }

  /** Remembers an id that is not. Returns its number, or -1 where there is no room. */
  add(id: string, position: P, report: Report<P>): number {
    return this.#allowance.take(id, position, report) ? this.#ids.add(id) : -1;
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
