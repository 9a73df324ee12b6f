import { throwContractError, type ContractError } from "./issue.js";

/** How to parse. */
export interface ParseOptions {
  /** How many issues are listed at most: 100 unless given, and one at least. Reading stops at the limit. */
  readonly maxIssues?: number;
}

/** What was read, or everything that is wrong with it. */
export type ParseResult<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: ContractError };

/** JSON text: a string, or its UTF-8 bytes. */
export type JsonText = string | Uint8Array;

const DEFAULT_MAX_ISSUES = 100;

export function maxIssuesOf(options: ParseOptions | undefined): number {
  const wanted = Math.floor(options?.maxIssues ?? DEFAULT_MAX_ISSUES);
  return Number.isNaN(wanted) ? DEFAULT_MAX_ISSUES : Math.max(1, wanted);
}

/** @throws ContractError where there is no data */
export function unwrap<T>(result: ParseResult<T>): T {
  if (!result.success) throwContractError(result.error, unwrap);
  return result.data;
}
