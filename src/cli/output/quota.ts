import type { Finding } from "../finding.js";
import { describeLevels, noLevels, sumOfLevels, type Level } from "./levels.js";
import { listed } from "./words.js";

/** Keeps to how many findings are listed at most, and counts the others. */
export class Quota {
  private taken = 0;
  /** The findings that are not listed, by level. */
  readonly unlisted: Record<Level, number> = noLevels();

  constructor(private readonly max: number) {}

  /** True when the finding is to be listed. */
  take(finding: Finding): boolean {
    if (this.taken >= this.max) {
      this.unlisted[finding.level]++;
      return false;
    }
    this.taken++;
    return true;
  }

  /** What is not listed, in words; undefined when all is. */
  describe(): string | undefined {
    if (sumOfLevels(this.unlisted) === 0) return undefined;
    const counts = listed(describeLevels(this.unlisted));
    return `Not listed: ${counts} more; at most ${this.max} findings are listed (see --max-errors).`;
  }
}
