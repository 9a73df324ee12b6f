import { lineTooLong } from "../../stream/read-line.js";
import type { Issue } from "../../parse/issue.js";
import type { InputError } from "../errors.js";
import type { Finding } from "../finding.js";
import type { FileOutcome, Outcome, Tally } from "../outcome.js";
import type { Reporter } from "../output/reporter.js";
import type { Block, OversizePiece } from "../reading/block.js";
import { describeCut } from "../reading/describe-cut.js";
import { inputName } from "../reading/inputs.js";
import type { InputHandler } from "../work/process-inputs.js";
import type { Copy } from "./copies.js";
import { unpackDigests } from "./digest-pack.js";
import type { InputHashes } from "./input-hashes.js";
import type { LedgerLint } from "./ledger-lint.js";
import { addSummary, createInputSummary, type InputSummary } from "./summary.js";
import { addCounts, addTally, countFinding, createTally } from "./tally.js";
import type { ValidatePart } from "./validate-task.js";

/** Where the results of a validation go. */
export interface Destinations {
  reporter: Reporter;
  valid: Copy | undefined;
  invalid: Copy | undefined;
}

/** Gathers the findings and counts of all inputs, in their order, and hands them on. */
export class Validation implements InputHandler<ValidatePart> {
  readonly files: FileOutcome[] = [];
  readonly summaries: InputSummary[] = [];
  private readonly total = createTally();
  private file = "";
  private line = 1;
  private bytes = 0;
  private isCut = false;
  private tally: Tally = createTally();
  private summary: InputSummary = createInputSummary();

  constructor(
    private readonly destinations: Destinations,
    private readonly maxLineBytes: number,
    private readonly hashes: InputHashes | undefined,
    private readonly lint: LedgerLint | undefined,
    private readonly signal: AbortSignal,
  ) {}

  begin(file: string): void {
    this.file = inputName(file);
    this.line = 1;
    this.bytes = 0;
    this.isCut = false;
    this.tally = createTally();
    this.summary = createInputSummary();
  }

  async part({ findings, digests, end }: ValidatePart, block: Block): Promise<void> {
    const placed: Finding[] = findings.map((finding) => ({
      ...finding,
      file: this.file,
      line: this.line + finding.line,
      offset: block.offset + finding.offset,
    }));
    if (this.lint !== undefined) {
      for (const entry of unpackDigests(digests))
        placed.push(...this.lint.check(entry, this.file, this.line, block.offset));
      placed.sort((a, b) => a.offset - b.offset);
    }
    for (const finding of placed) await this.report(finding);
    if (end === undefined) return;
    const { counts, accepted, refused, isCut } = end;
    this.isCut = isCut;
    addCounts(this.tally, counts, this.line);
    if (counts.summary !== undefined) addSummary(this.summary, counts.summary);
    const isRow = block.documents !== undefined;
    await this.destinations.valid?.take(block.bytes, accepted, isRow);
    await this.destinations.invalid?.take(block.bytes, refused, isRow);
    this.line += counts.lineFeeds;
    this.bytes = block.offset + block.length;
  }

  async oversize({ oversize, bytes, offset, column, lines, isLine }: OversizePiece): Promise<void> {
    if (oversize === "first") {
      const [issue] = lineTooLong(this.maxLineBytes).issues as [Issue];
      const { code, pointer, message, expected = "" } = issue;
      const place = { file: this.file, line: this.line, column, offset };
      const event = { event_id: null, event_type: null };
      await this.report({ ...place, ...event, level: "error", code, pointer, message, expected });
      this.tally.faulty++;
    }
    await this.destinations.invalid?.write(bytes);
    if (oversize === "last") {
      if (isLine) this.tally.lines++;
      this.destinations.invalid?.endDocument();
    }
    this.line += lines;
    this.bytes = offset + bytes.length;
  }

  end(failure: InputError | undefined): void {
    const { file, bytes, tally } = this;
    this.summary.sha256 = this.hashes?.end(failure === undefined && !this.signal.aborted);
    this.destinations.valid?.endDocument();
    this.destinations.invalid?.endDocument();
    addTally(this.total, tally);
    const said = failure?.message ?? (this.isCut ? describeCut(file) : undefined);
    this.files.push({ file, bytes, tally, ...(said !== undefined && { failure: said }) });
    this.summaries.push(this.summary);
  }

  /** What is known only when everything has been read. */
  async finish(): Promise<void> {
    for (const finding of this.lint?.finish() ?? []) {
      const file = this.files.find((outcome) => outcome.file === finding.file);
      if (file !== undefined) countFinding(file.tally, finding.code, finding.level);
      countFinding(this.total, finding.code, finding.level);
      await this.destinations.reporter.finding(finding);
    }
  }

  outcome(interrupted: boolean): Outcome {
    return { files: this.files, tally: this.total, interrupted };
  }

  private async report(finding: Finding): Promise<void> {
    countFinding(this.tally, finding.code, finding.level);
    await this.destinations.reporter.finding(finding);
  }
}
