import type { LintCode } from "../codes.js";
import type { LedgerDigest } from "../digest.js";
import type { LedgerFinding } from "../finding.js";

export type Report<P, R = never> = (finding: LedgerFinding<P, R>) => void;

/** A check that has to see the events of a ledger one after the other. */
export interface LedgerCheck<P, R> {
  see(digest: LedgerDigest, position: P, report: Report<P, R>): void;
  /** What is known only when there is no event left. */
  atEnd?(): Iterable<LedgerFinding<P, R>>;
}

/** What a check keeps of the position of an event that findings may be related to. */
export type Relate<P, R> = (position: P) => R;

/** A finding about a key of the envelope or of the event's data. */
export function findingAt<P>(
  code: LintCode,
  path: readonly string[],
  message: string,
  position: P,
): LedgerFinding<P, never> {
  return { code, pointer: path.map((key) => `/${key}`).join(""), path, message, position };
}
