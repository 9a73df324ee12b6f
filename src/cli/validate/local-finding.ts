import type { Finding } from "../finding.js";

/** A finding as a task makes it: it knows its place in its block, not in the input. */
export interface LocalFinding extends Omit<Finding, "file" | "line" | "offset"> {
  /** Line ends between the block's start and the finding. */
  line: number;
  /** Bytes between the block's start and the finding. */
  offset: number;
}
