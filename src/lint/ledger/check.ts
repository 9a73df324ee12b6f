import type { LintCode } from "../codes.js";
import type { LedgerDigest } from "../digest.js";
import type { LedgerFinding } from "../finding.js";

export type Report<P> = (finding: LedgerFinding<P>) => void;

/** A check that has to see the events of a ledger one after the other. */
export interface LedgerCheck<P> {
  see(digest: LedgerDigest, position: P, report: Report<P>): void;
  /** What is known only when there is no event left. */
  atEnd?(): Iterable<LedgerFinding<P>>;
}

/** A finding about a key of the envelope or of the event's data. */
export function findingAt<P>(
  code: LintCode,
  path: readonly string[],
  message: string,
  position: P,
): LedgerFinding<P> {
  return { code, pointer: path.map((key) => `/${key}`).join(""), path, message, position };
}
