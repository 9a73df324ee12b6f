import type { Finding } from "../../finding.js";
import type { FileOutcome, Outcome } from "../../outcome.js";
import { noLevels, type Level } from "../levels.js";
import { printable } from "../printable.js";
import { Quota } from "../quota.js";
import type { Reporter, ReporterOptions } from "../reporter.js";
import type { Terminal } from "../terminal.js";
import { TOOL } from "../tool.js";
import { caseOf, caseOfEnd, caseOfTruncated, caseOfUnlisted, type TestCase } from "./test-case.js";
import { countCases, propertiesOf, writeSuite, type TestSuite } from "./test-suite.js";
import { openTag } from "./xml.js";

/** The numbers of failures stand before the failures, so that these have to be kept until the end. */
const MAX_KEPT = 1000;

interface FileCases {
  readonly cases: TestCase[];
  readonly unlisted: Record<Level, number>;
}

/** For build servers: JUnit's XML, a test suite a file and a failure an error. */
export class JunitReporter implements Reporter {
  private readonly quota: Quota;
  private readonly files = new Map<string, FileCases>();

  constructor(
    private readonly terminal: Terminal,
    { maxErrors }: ReporterOptions,
  ) {
    this.quota = new Quota(Math.min(maxErrors, MAX_KEPT));
  }

  finding(finding: Finding): void {
    let file = this.files.get(finding.file);
    if (file === undefined) {
      file = { cases: [], unlisted: noLevels() };
      this.files.set(finding.file, file);
    }
    if (this.quota.take(finding)) file.cases.push(caseOf(finding));
    else file.unlisted[finding.level]++;
  }

  async end(outcome: Outcome): Promise<void> {
    const { print } = this.terminal;
    const suites = outcome.files.map((file) => this.suiteOf(file));
    if (outcome.interrupted) suites.push(INTERRUPTED);
    await print('<?xml version="1.0" encoding="UTF-8"?>');
    await print(openTag("testsuites", { name: TOOL.name, ...countCases(suites), time: 0 }));
    for (const suite of suites) {
      for (const line of writeSuite(suite)) await print(line);
    }
    await print("</testsuites>");
  }

  private suiteOf(outcome: FileOutcome): TestSuite {
    const { cases = [], unlisted = noLevels() } = this.files.get(outcome.file) ?? {};
    // A file that is named twice is told of once.
    this.files.delete(outcome.file);
    return {
      name: printable(outcome.file),
      properties: propertiesOf(outcome),
      cases: [
        caseOfEnd("is read to the end", outcome.failure),
        ...cases,
        ...caseOfUnlisted(unlisted),
        ...caseOfTruncated(outcome.tally),
      ],
    };
  }
}

const INTERRUPTED: TestSuite = {
  name: TOOL.name,
  properties: {},
  cases: [caseOfEnd("reads all inputs", "Interrupted before all was read.")],
};
