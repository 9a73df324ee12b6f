import type { LintCode } from "../lint/codes.js";
import type { IssueCode } from "../parse/issue.js";
import type { Level } from "./output/levels.js";

export type FindingCode = IssueCode | LintCode;

/** More than anybody reads about one document, and so few that memory has a bound, whatever a document holds. */
export const MAX_FINDINGS_PER_DOCUMENT = 10_000;

/** One thing that was found in an input, with its place: plain data, printed as it is by `--format ndjson`. */
export interface Finding {
  /** The input as the user named it; `<stdin>` for the standard input. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In characters (code points), from 1. */
  readonly column: number;
  /** In bytes from the start of the (uncompressed) input. */
  readonly offset: number;
  /** The event's id, as far as it can be read. */
  readonly event_id: string | null;
  /** The event's type, as far as it can be read. */
  readonly event_type: string | null;
  readonly level: Level;
  readonly code: FindingCode;
  /** The place inside the document, as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}
