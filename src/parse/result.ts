import { throwContractError, type ContractError } from "./issue.js";
import { limitOf } from "./limit.js";

/** How to parse. */
export interface ParseOptions {
  /**
   * How many issues are listed at most: 1 or more, or Infinity; 100 unless given. Reading
   * stops at the limit. What is no such number is answered with a RangeError.
   */
  readonly maxIssues?: number | undefined;
}

/** What was read, or everything that is wrong with it. */
export type ParseResult<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: ContractError };

/** JSON text: a string, or its UTF-8 bytes. */
export type JsonText = string | Uint8Array;

const DEFAULT_MAX_ISSUES = 100;

/**
 * To be asked before anything is read: else a wrong limit would be found out at the first
 * broken document, and not before.
 *
 * @throws RangeError when the limit is no whole number of 1 or more
 */
export function maxIssuesOf(options: ParseOptions | undefined): number {
  return limitOf("maxIssues", options?.maxIssues, DEFAULT_MAX_ISSUES, 1);
}

/** @throws ContractError where there is no data */
export function unwrap<T>(result: ParseResult<T>): T {
  if (!result.success) throwContractError(result.error, unwrap);
  return result.data;
}
