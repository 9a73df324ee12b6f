import type { Finding } from "../../finding.js";
import type { Outcome } from "../../outcome.js";
import { ArrayWriter, membersOf } from "../json/array-writer.js";
import { Quota } from "../quota.js";
import type { Reporter, ReporterOptions } from "../reporter.js";
import type { Terminal } from "../terminal.js";
import { TOOL } from "../tool.js";
import { resultOf } from "./result.js";
import { RULES } from "./rules.js";
import { runEndOf } from "./run-end.js";

const LOG = {
  $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  version: "2.1.0",
};

const RUN = { tool: { driver: { ...TOOL, rules: RULES } }, columnKind: "unicodeCodePoints" };

/** For code scanning: a SARIF 2.1.0 log of one run, written while it is found. */
export class SarifReporter implements Reporter {
  private readonly writer: ArrayWriter;
  private readonly quota: Quota;

  constructor(
    terminal: Terminal,
    { maxErrors }: ReporterOptions,
    private readonly folder = process.cwd(),
  ) {
    this.writer = new ArrayWriter(terminal, `{${membersOf(LOG)},"runs":[{${membersOf(RUN)},"results":[`);
    this.quota = new Quota(maxErrors);
  }

  async finding(finding: Finding): Promise<void> {
    if (this.quota.take(finding)) await this.writer.item(resultOf(finding, this.folder));
  }

  async end(outcome: Outcome): Promise<void> {
    await this.writer.end(`],${membersOf(runEndOf(outcome, this.quota, this.folder))}}]}`);
  }
}
