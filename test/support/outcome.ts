import type { ContractError, Issue, ParseResult } from "../../src/index.js";

/** The issues of a document that is refused; none of one that is read. */
export function issuesOf(result: ParseResult<unknown>): readonly Issue[] {
  return result.success ? [] : result.error.issues;
}

/** The issues in short: code and pointer. */
export function faultsOf(result: ParseResult<unknown>): string[] {
  return issuesOf(result).map(({ code, pointer }) => `${code} ${pointer}`.trimEnd());
}

/** The error of a document that is refused. */
export function errorOf(result: ParseResult<unknown>): ContractError {
  if (result.success) throw new Error("the document was read");
  return result.error;
}
