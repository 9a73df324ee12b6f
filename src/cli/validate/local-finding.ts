import type { Issue } from "../../parse/issue.js";
import type { Finding, FindingCode } from "../finding.js";
import type { Level } from "../output/levels.js";

/** A finding as a task makes it: it knows its place in its block, not in the input. */
export interface LocalFinding extends Omit<Finding, "file" | "line" | "offset"> {
  /** Line ends between the block's start and the finding. */
  line: number;
  /** Bytes between the block's start and the finding. */
  offset: number;
}

/** A finding that knows its place in its document. */
export interface LocalIssue extends Pick<
  Issue,
  "pointer" | "message" | "expected" | "received" | "line" | "column" | "offset"
> {
  readonly level: Level;
  readonly code: FindingCode;
}
