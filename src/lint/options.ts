import { checkName } from "../parse/known-name.js";
import { LINT_CODES, type LintCode } from "./codes.js";

/** How to lint one envelope. */
export interface LintOptions {
  /**
   * How many findings are listed at most: 0 or more, or Infinity; 100 unless given. Where there are more,
   * the first ones stay, and of each code at least one.
   */
  readonly maxFindings?: number | undefined;
  /** The codes that are not looked for. */
  readonly off?: Iterable<LintCode> | undefined;
}

/** How to lint a ledger. */
export interface LedgerLintOptions {
  /**
   * How many ids each check remembers at most: 0 or more, or Infinity; 1,000,000 unless
   * given. An id of more than 256 characters counts as several, one for each 256 begun.
   */
  readonly maxRemembered?: number | undefined;
  /** The codes that are not looked for; what only they need is not remembered. */
  readonly off?: Iterable<LintCode> | undefined;
}

/** How many ids each check remembers unless told otherwise. */
export const STANDARD_MAX_REMEMBERED = 1_000_000;

/**
 * The codes that are not looked for.
 *
 * @throws RangeError for what is no code, by which nothing would be turned off
 */
export function checkedCodes(codes: Iterable<LintCode> = []): ReadonlySet<LintCode> {
  // Whoever lints many envelopes has a set ready.
  const off: ReadonlySet<LintCode> = codes instanceof Set ? codes : new Set(codes);
  for (const code of off) checkName("lint code", code, Object.keys(LINT_CODES));
  return off;
}
