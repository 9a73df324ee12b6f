import { pointerOf } from "../parse/issue.js";
import { describeValue } from "../parse/received.js";
import type { LintCode } from "./codes.js";
import type { LintFinding } from "./finding.js";

/**
 * The findings about one envelope, in the order of the document. It takes as many
 * of each code as are wanted in all, so that who floods it with one code hides
 * nothing of another.
 */
export class FindingList {
  readonly #findings: LintFinding[] = [];
  /** Made when there is something to count: about most envelopes there is not. */
  #counts: Map<LintCode, number> | undefined;
  readonly #max: number;
  readonly #off: ReadonlySet<LintCode>;

  constructor(max: number, off: ReadonlySet<LintCode>) {
    this.#max = max;
    this.#off = off;
  }

  /** False where another finding of a code would not be taken. */
  wants(code: LintCode): boolean {
    return !this.#off.has(code) && (this.#counts?.get(code) ?? 0) < this.#max;
  }

  add(code: LintCode, path: readonly (string | number)[], message: string, value: unknown): void {
    this.#counts ??= new Map();
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const copy = [...path];
    this.#findings.push({
      code,
      pointer: pointerOf(copy),
      path: copy,
      message,
      received: describeValue(value),
    });
  }

  /** As many as are wanted: the first ones, and of each code the first at least. */
  take(): LintFinding[] {
    if (this.#counts === undefined) return [];
    let room = this.#max - this.#counts.size;
    const seen = new Set<LintCode>();
    const kept = this.#findings.filter(({ code }) => !isRepeated(seen, code) || room-- > 0);
    return kept.slice(0, this.#max);
  }
}

function isRepeated(seen: Set<LintCode>, code: LintCode): boolean {
  if (seen.has(code)) return true;
  seen.add(code);
  return false;
}
