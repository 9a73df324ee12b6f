import type { LintCode } from "./codes.js";

/** One thing about an envelope that is legal but suspicious: plain data. */
export interface LintFinding {
  readonly code: LintCode;
  /** The value that is meant, as a JSON Pointer (RFC 6901); empty for the envelope as a whole. */
  readonly pointer: string;
  /** The same place as keys and indexes. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What stands there, in a few words. */
  readonly received?: string;
}

/** One thing about an event that is suspicious beside the other events of its ledger. */
export interface LedgerFinding<P, R = P> extends LintFinding {
  /** The event's position, as the caller gave it. */
  readonly position: P;
  /** The position of the other event that is meant, or what was kept of it: the first of an id, or the one that is later. */
  readonly related?: R;
  /** For `memory_limit_reached`: the check that sees only part of the ledger from here on. */
  readonly check?: LintCode;
}
