import type { LedgerDigest } from "../../lint/digest.js";
import type { LedgerFinding } from "../../lint/finding.js";
import { LedgerLinter } from "../../lint/ledger/ledger-linter.js";
import type { Finding } from "../finding.js";
import type { Level } from "../output/levels.js";
import { codesOff, type LintLevels } from "./lint-document.js";

/** What a task says of a sound event, for the checks that look at all of them. */
export interface DigestEntry {
  digest: LedgerDigest;
  event_type: string;
  /** As in findings: the start of the document, seen from its block. */
  line: number;
  column: number;
  offset: number;
  /** True for an event that the filters leave out: the others are checked against it all the same. */
  isSkipped: boolean;
}

interface Position extends Pick<Finding, "file" | "line" | "column" | "offset" | "event_type"> {
  event_id: string;
  isSkipped: boolean;
}

/** More than there are, and few enough for the lines of a million files to be safe integers. */
const LINES_PER_FILE = 2 ** 33;

/** Checks the events of all inputs beside each other, as one ledger in the order of the inputs. */
export class LedgerLint {
  private readonly linter: LedgerLinter<Position, number>;
  private readonly files: string[] = [];

  constructor(
    private readonly levels: LintLevels,
    maxRemembered: number,
  ) {
    this.linter = new LedgerLinter(
      { off: codesOff(levels), maxRemembered },
      ({ file, line }) => this.toNumber(file, line),
      ({ isSkipped }) => !isSkipped,
    );
  }

  /**
   * @param line the number of the block's first line
   * @param offset how many bytes of the input stand before the block
   */
  check(entry: DigestEntry, file: string, line: number, offset: number): Finding[] {
    const { digest, event_type, isSkipped, column } = entry;
    const findings = this.linter.checkDigest(digest, {
      file,
      line: line + entry.line,
      column,
      offset: offset + entry.offset,
      event_id: digest.event_id,
      event_type,
      isSkipped,
    });
    return findings.map((finding) => this.toFinding(finding));
  }

  /** What is known only when everything has been read. */
  *finish(): Generator<Finding> {
    for (const finding of this.linter.finish()) yield this.toFinding(finding);
  }

  /** A line as one number, since a linter keeps one for each event. */
  private toNumber(file: string, line: number): number {
    if (this.files.at(-1) !== file) this.files.push(file);
    return (this.files.length - 1) * LINES_PER_FILE + line;
  }

  private describe(related: number): string {
    return `${this.files[Math.floor(related / LINES_PER_FILE)]}:${related % LINES_PER_FILE}`;
  }

  private toFinding({
    code,
    pointer,
    message,
    received,
    position,
    related,
  }: LedgerFinding<Position, number>): Finding {
    const { file, line, column, offset, event_id, event_type } = position;
    const beside = related === undefined ? "" : ` See ${this.describe(related)}.`;
    return {
      file,
      line,
      column,
      offset,
      event_id,
      event_type,
      level: this.levels[code] as Level,
      code,
      pointer,
      message: `${message}${beside}`,
      ...(received !== undefined && { received }),
    };
  }
}
