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

/** Where an event stands: its file and line as one number, and its column if it does not start its line. */
type Place = number | readonly [line: number, column: number];

/** More than there are, and few enough for the lines of a million files to be safe integers. */
const LINES_PER_FILE = 2 ** 33;

/** Checks the events of all inputs beside each other, as one ledger in the order of the inputs. */
export class LedgerLint {
  private readonly linter: LedgerLinter<Position, Place>;
  private readonly files: string[] = [];

  constructor(
    private readonly levels: LintLevels,
    maxRemembered: number,
  ) {
    this.linter = new LedgerLinter(
      { off: codesOff(levels), maxRemembered },
      (position) => this.placeOf(position),
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

  /** A number for nearly all, since a linter keeps a place for each event. */
  private placeOf({ file, line, column }: Position): Place {
    if (this.files.at(-1) !== file) this.files.push(file);
    const number = (this.files.length - 1) * LINES_PER_FILE + line;
    return column === 1 ? number : [number, column];
  }

  private describe(place: Place): string {
    const [number, column] = typeof place === "number" ? [place, 1] : place;
    const line = `${this.files[Math.floor(number / LINES_PER_FILE)]}:${number % LINES_PER_FILE}`;
    return column === 1 ? line : `${line}:${column}`;
  }

  private toFinding({
    code,
    pointer,
    message,
    received,
    position,
    related,
  }: LedgerFinding<Position, Place>): Finding {
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
