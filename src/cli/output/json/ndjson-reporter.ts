import type { Finding } from "../../finding.js";
import type { Outcome } from "../../outcome.js";
import { Quota } from "../quota.js";
import type { Reporter, ReporterOptions } from "../reporter.js";
import type { Terminal } from "../terminal.js";
import { reportEnd, reportFinding } from "./report.js";
import { stringify } from "./text.js";

/** For programs: a line a finding as soon as it is found, then one with the outcome. */
export class NdjsonReporter implements Reporter {
  private readonly quota: Quota;

  constructor(
    private readonly terminal: Terminal,
    { maxErrors }: ReporterOptions,
  ) {
    this.quota = new Quota(maxErrors);
  }

  async finding(finding: Finding): Promise<void> {
    if (this.quota.take(finding)) await this.terminal.print(stringify(reportFinding(finding)));
  }

  async end(outcome: Outcome): Promise<void> {
    await this.terminal.print(stringify(reportEnd(outcome, this.quota)));
  }
}
