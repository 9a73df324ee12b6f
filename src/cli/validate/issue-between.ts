import type { Issue, IssueCode } from "../../parse/issue.js";
import { DOCUMENT_KINDS } from "../reading/block.js";

const ISSUES: Readonly<Record<number, { code: IssueCode; message: string }>> = {
  [DOCUMENT_KINDS.strayComma]: {
    code: "invalid_syntax",
    message: "Expected a document here; the array has a comma too many.",
  },
  [DOCUMENT_KINDS.missingComma]: {
    code: "invalid_syntax",
    message: "Expected a comma between this document and the one before it.",
  },
  [DOCUMENT_KINDS.textBehindArray]: {
    code: "trailing_text",
    message:
      "Expected the end of the input: the array of documents ended before this. What follows is judged by itself.",
  },
  [DOCUMENT_KINDS.openArray]: {
    code: "truncated_line",
    message: "The input ends inside the array of documents; expected a comma or a closing bracket.",
  },
};

/** What is wrong with the text between two documents. */
export function issueBetween(kind: number): Issue {
  const issue = ISSUES[kind];
  if (issue === undefined) throw new Error(`no such kind of document: ${kind}`);
  return { ...issue, pointer: "", path: [] };
}
