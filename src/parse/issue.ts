import { shorten } from "./received.js";

/**
 * Everything that can be wrong with a document, by stable code. Codes are only
 * ever added.
 */
export const ISSUE_CODES = {
  invalid_utf8: "The bytes are not UTF-8.",
  byte_order_mark: "The text starts with a byte order mark, which JSON does not have.",
  input_too_large: "The text is longer than a JavaScript string can be.",
  line_too_long: "A line of a ledger is longer than the limit, so that it was not read.",
  truncated_line: "The ledger ends inside its last line.",
  unexpected_end: "The text ends inside the document.",
  invalid_syntax: "The text is not JSON.",
  trailing_text: "There is more text behind the document.",
  lone_surrogate: "A string holds half of a surrogate pair, which is no character.",
  number_out_of_range: "A number is too large to be represented.",
  depth_exceeded: "Arrays and objects are nested too deeply.",
  duplicate_key: "A key stands twice in the same object.",
  not_json: "A JavaScript value is none that JSON has.",
  precision_lost: "An integer was rounded before it got here.",
  invalid_type: "A value is of the wrong type.",
  missing_key: "A required key is missing.",
  unexpected_key: "A key stands where no other key may stand.",
  unknown_event_type: "The event's type is not known to this version of the contract.",
  unknown_variant: "A name is not one of those that are permitted here.",
  invalid_integer: "An integer is written as a decimal, with an exponent or as -0.",
  integer_out_of_range: "An integer is negative or beyond 64 bits.",
} as const;

/** The code of one fault; see {@link ISSUE_CODES}. */
export type IssueCode = keyof typeof ISSUE_CODES;

/** One fault of a document: plain data. */
export interface Issue {
  readonly code: IssueCode;
  /** Where the faulty value stands, or should stand, as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The same place as keys and indexes. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  /** Line of the fault, from 1. Only where the input was text. */
  readonly line?: number;
  /** Column of the fault in characters (code points), from 1. Only where the input was text. */
  readonly column?: number;
  /**
   * Distance of the fault from the start: in bytes where the input was bytes, in
   * UTF-16 code units where it was a string.
   */
  readonly offset?: number;
}

/** What is wrong with a document. The one error that reading and writing throw. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  /** The faults, in the order of the document. Never empty. */
  readonly issues: readonly Issue[];
  /** True when the list was cut at the limit, so that there may be more faults. */
  readonly truncated: boolean;

  constructor(issues: readonly Issue[], truncated = false) {
    super(summarize(issues, truncated));
    this.issues = issues;
    this.truncated = truncated;
  }
}

/**
 * An error to be returned. Its stack is left out: gathering it would take longer
 * than reading the document, and only who throws an error needs it.
 */
export function makeContractError(issues: readonly Issue[], truncated = false): ContractError {
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  // Where an engine has no such setting there is nothing to save, and where it can't be set no way to.
  if (typeof limit !== "number" || !Reflect.set(Error, "stackTraceLimit", 0))
    return new ContractError(issues, truncated);
  try {
    return new ContractError(issues, truncated);
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}

/** Throws an error that was made to be returned, with the stack of the call that failed. */
export function throwContractError(error: ContractError, caller: (...args: never) => unknown): never {
  const capture: unknown = Reflect.get(Error, "captureStackTrace");
  if (typeof capture === "function") Reflect.apply(capture, Error, [error, caller]);
  throw error;
}

const SHOWN_IN_MESSAGE = 3;
const SHOWN_OF_POINTER = 200;

function summarize(issues: readonly Issue[], truncated: boolean): string {
  const shown = issues.slice(0, SHOWN_IN_MESSAGE).map((issue) => `${describePlace(issue)}${issue.message}`);
  const rest = issues.length - shown.length;
  if (rest > 0) shown.push(`and ${rest} more${truncated ? " at least" : ""}`);
  return shown.join("\n");
}

function describePlace(issue: Issue): string {
  const place = issue.line === undefined ? "" : ` (line ${issue.line}, column ${issue.column})`;
  return `${issue.pointer === "" ? "document" : shorten(issue.pointer, SHOWN_OF_POINTER)}${place}: `;
}

/** The JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join("");
}

const PIECE_LENGTH = 1 << 16;

// Piece by piece, since a replacement takes many times the memory of what it replaces.
function escapeStep(step: string): string {
  if (!/[~/]/.test(step)) return step;
  let escaped = "";
  for (let i = 0; i < step.length; i += PIECE_LENGTH) {
    escaped += step.slice(i, i + PIECE_LENGTH).replace(/[~/]/g, (sign) => (sign === "~" ? "~0" : "~1"));
  }
  return escaped;
}
