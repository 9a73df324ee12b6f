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

/** @throws SyntaxFault always: at its end, a text ends too early; elsewhere it is wrong */
export function fail(
  text: string,
  at: number,
  expected: string,
  code: SyntaxFaultCode = "invalid_syntax",
): never {
  throw new SyntaxFault(at >= text.length ? "unexpected_end" : code, at, expected);
}

/** What is expected instead of a lone surrogate, and instead of too deep nesting. */
export const WHOLE_CHARACTERS = "whole characters";
export const DEPTH_LIMIT = `at most ${MAX_DEPTH} levels, counted from the document's root`;
