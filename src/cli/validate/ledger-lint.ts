import type { LedgerDigest } from "../../lint/digest.js";
import type { LedgerFinding } from "../../lint/finding.js";
import { LedgerLinter } from "../../lint/ledger/ledger-linter.js";
import type { Finding, Level } from "../finding.js";
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

/** Checks the events of all inputs beside each other, as one ledger in the order of the inputs. */
export class LedgerLint {
  private readonly linter: LedgerLinter<Position>;

  constructor(
    private readonly levels: LintLevels,
    maxRemembered: number,
  ) {
    this.linter = new LedgerLinter({ off: codesOff(levels), maxRemembered });
  }

  /**
   * @param line the number of the block's first line
   * @param offset how many bytes of the input stand before the block
   */
  check(entry: DigestEntry, file: string, line: number, offset: number): Finding[] {
    const { digest, event_type, isSkipped, column } = entry;
    const place = { file, line: line + entry.line, column, offset: offset + entry.offset };
    const position = { ...place, event_id: digest.event_id, event_type, isSkipped };
    return this.linter.checkDigest(digest, position).flatMap((finding) => this.toFinding(finding));
  }

  /** What is known only when everything has been read. */
  *finish(): Generator<Finding> {
    for (const finding of this.linter.finish()) yield* this.toFinding(finding);
  }

  private toFinding({
    code,
    pointer,
    message,
    received,
    position,
    related,
  }: LedgerFinding<Position>): Finding[] {
    const { isSkipped, ...place } = position;
    if (isSkipped) return [];
    const beside = related === undefined ? "" : ` See ${related.file}:${related.line}.`;
    return [
      {
        ...place,
        level: this.levels[code] as Level,
        code,
        pointer,
        message: `${message}${beside}`,
        ...(received !== undefined && { received }),
      },
    ];
  }
}
