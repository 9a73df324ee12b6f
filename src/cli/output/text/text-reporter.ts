import type { Finding, FindingCode } from "../../finding.js";
import type { Outcome } from "../../outcome.js";
import type { Reporter, ReporterOptions } from "../reporter.js";
import type { Terminal } from "../terminal.js";
import { describeTruncated } from "../truncated.js";
import { formatGroup } from "./format-group.js";
import { Groups } from "./groups.js";
import { wrap } from "./layout.js";
import { summarize } from "./summary.js";
import { totals } from "./totals.js";

/** How many groups of one file are kept at most. */
const MAX_GROUPS_PER_FILE = 200;

/** For people: what repeats is told once, when its file has been read; a summary at last. */
export class TextReporter implements Reporter {
  private readonly maxErrors: number;
  private file: string | undefined;
  private groups = new Groups(0);
  private listed = 0;
  private readonly unlisted = new Map<FindingCode, number>();

  constructor(
    private readonly terminal: Terminal,
    { maxErrors }: ReporterOptions,
  ) {
    this.maxErrors = maxErrors;
  }

  async finding(finding: Finding): Promise<void> {
    if (finding.file !== this.file) await this.startFile(finding.file);
    if (this.groups.add(finding)) return;
    this.unlisted.set(finding.code, (this.unlisted.get(finding.code) ?? 0) + 1);
  }

  async end(outcome: Outcome): Promise<void> {
    await this.endFile();
    const { print, paint, columns } = this.terminal;
    if (this.unlisted.size > 0) await print(await wrap(this.describeUnlisted(), columns));
    const truncated = describeTruncated(outcome.tally);
    if (truncated !== undefined) await print(await wrap(truncated, columns));
    if (this.listed > 0 || this.unlisted.size > 0 || truncated !== undefined) await print("");
    for (const section of await summarize(outcome, this.terminal)) {
      for (const line of section) await print(await wrap(line, columns));
      await print("");
    }
    await print(await wrap(totals(outcome, paint), columns));
  }

  private async startFile(file: string): Promise<void> {
    await this.endFile();
    this.file = file;
    this.groups = new Groups(Math.min(MAX_GROUPS_PER_FILE, this.maxErrors - this.listed));
  }

  private async endFile(): Promise<void> {
    for (const group of this.groups.all) {
      for (const line of await formatGroup(this.file as string, group, this.terminal))
        await this.terminal.print(line);
    }
    this.listed += this.groups.size;
    this.groups = new Groups(0);
  }

  private describeUnlisted(): string {
    const counts = Array.from(this.unlisted, ([code, count]) => `${count} ${code}`).join(", ");
    const limits = `${MAX_GROUPS_PER_FILE} different ones a file, and ${this.maxErrors} in all (see --max-errors)`;
    return `Not listed: ${counts}. Listed are at most ${limits}.`;
  }
}
