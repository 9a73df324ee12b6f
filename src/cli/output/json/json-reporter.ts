import { CONTRACT_VERSION } from "../../../contract-version.js";
import type { Finding } from "../../finding.js";
import type { Outcome } from "../../outcome.js";
import { Quota } from "../quota.js";
import type { Reporter, ReporterOptions } from "../reporter.js";
import type { Terminal } from "../terminal.js";
import { TOOL } from "../tool.js";
import { ArrayWriter, membersOf } from "./array-writer.js";
import { reportEnd, reportFinding } from "./report.js";

/** For programs: one document, written while it is found. */
export class JsonReporter implements Reporter {
  private readonly writer: ArrayWriter;
  private readonly quota: Quota;

  constructor(terminal: Terminal, { maxErrors }: ReporterOptions) {
    const head = membersOf({ version: TOOL.version, contract: CONTRACT_VERSION });
    this.writer = new ArrayWriter(terminal, `{${head},"findings":[`);
    this.quota = new Quota(maxErrors);
  }

  async finding(finding: Finding): Promise<void> {
    if (this.quota.take(finding)) await this.writer.item(reportFinding(finding));
  }

  async end(outcome: Outcome): Promise<void> {
    const { files, summary } = reportEnd(outcome, this.quota);
    await this.writer.end(`],${membersOf({ files, summary })}}`);
  }
}
