import type { Issue } from "../../parse/issue.js";
import type { Document } from "../documents/block-reader.js";
import type { Finding } from "../finding.js";
import type { LocalFinding, LocalIssue } from "./local-finding.js";

/** What is known of the event that a finding is about. */
export type Seen = Pick<Finding, "event_id" | "event_type">;

export const NOTHING_SEEN: Seen = { event_id: null, event_type: null };

/** So many findings that posting them costs little, and so few that memory has a bound. */
const FINDINGS_PER_PART = 1000;

/** What was found in a block and is not yet handed on. */
export class BlockFindings {
  private readonly waiting: LocalFinding[] = [];

  /** True when there are as many as are handed on at once. */
  get isPartFull(): boolean {
    return this.waiting.length >= FINDINGS_PER_PART;
  }

  /** Hands on the first ones. */
  take(): LocalFinding[] {
    return this.waiting.splice(0, FINDINGS_PER_PART);
  }

  /** Gives the issues of a document their places in the block. */
  add(document: Document, issues: readonly LocalIssue[], { event_id, event_type }: Seen): void {
    for (const issue of issues) {
      const { level, code, pointer, message, expected, received, line = 1, column = 1, offset = 0 } = issue;
      this.waiting.push({
        line: document.line + line - 1,
        column: line === 1 ? document.column + column - 1 : column,
        offset: document.start + offset,
        event_id,
        event_type,
        level,
        code,
        pointer,
        message,
        ...(expected !== undefined && { expected }),
        ...(received !== undefined && { received }),
      });
    }
  }
}

export function asError(issue: Issue): LocalIssue {
  return { ...issue, level: "error" };
}
