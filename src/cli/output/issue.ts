import type { Issue } from "../../parse/issue.js";
import { printable } from "./printable.js";
import type { Terminal } from "./terminal.js";

/** The line of a file that holds an issue's document. */
export interface Place {
  file: string;
  line: number;
  /** How many bytes of the file stand before the line. */
  offset: number;
}

/** One line an issue: `FILE:LINE:COLUMN: POINTER: CODE: MESSAGE [byte OFFSET]`. */
export function formatIssue(place: Place, issue: Issue, paint: Terminal["paint"]): string {
  const where = `${place.file}:${place.line}:${issue.column ?? 1}`;
  const pointer = issue.pointer === "" ? "(document)" : issue.pointer;
  const parts = [
    paint("bold", printable(where)),
    paint("cyan", printable(pointer)),
    paint("red", issue.code),
    `${printable(issue.message)} ${paint("dim", `[byte ${place.offset + (issue.offset ?? 0)}]`)}`,
  ];
  return parts.join(": ");
}
