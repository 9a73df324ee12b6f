import { MAX_DEPTH } from "./json-value.js";

export type SyntaxFaultCode =
  | "byte_order_mark"
  | "unexpected_end"
  | "invalid_syntax"
  | "trailing_text"
  | "lone_surrogate"
  | "number_out_of_range"
  | "depth_exceeded";

/** Thrown by the scanner, caught by the reader: the text is no document from here on. */
export class SyntaxFault {
  constructor(
    readonly code: SyntaxFaultCode,
    readonly at: number,
    readonly expected: string,
  ) {}
}

/** What is expected instead of a lone surrogate, and instead of too deep nesting. */
export const WHOLE_CHARACTERS = "whole characters";
export const DEPTH_LIMIT = `at most ${MAX_DEPTH} levels, counted from the document's root`;
