import { MAX_DEPTH, U64_MAX } from "../../json/json-value.js";
import type { Field } from "../plan.js";
import { makeFunction } from "../make-function.js";
import { emitDocument } from "./emit-text.js";
import * as runtime from "./runtime.js";
import { nestingOf } from "./nesting.js";
import { SharedCode, TextSource } from "./text-source.js";

/** Integers of up to 64 bits. */
const EXACT_U64 = `0|[1-9]\\d{0,18}|${digitsUpTo(String(U64_MAX))}`;

/** The numbers of as many digits as a limit that are not beyond it; the limit does not start with 0. */
function digitsUpTo(limit: string, isFirst = true): string {
  const [digit, rest] = [Number(limit[0]), limit.slice(1)];
  const least = isFirst ? 1 : 0;
  if (rest === "") return `[${least}-${digit}]`;
  const smaller = digit > least ? `[${least}-${digit - 1}]\\d{${rest.length}}|` : "";
  return `(?:${smaller}${digit}${digitsUpTo(rest, false)})`;
}

/** Reads the surface of the document at an index of a text, and notes where it ends. */
export type Skimmer = (text: string, at: number, end: { at: number }) => unknown;

/**
 * Generates a function that proves a document in that form which may stand inside
 * of a longer text, and returns its surface only: see `ReadingDepth`.
 */
export function compileSkimmer(root: Field, depth: "surface" | "tags"): Skimmer {
  if (nestingOf(root.plan) > MAX_DEPTH) return () => undefined;
  const shared = new SharedCode();
  const source = new TextSource(depth, EXACT_U64, shared);
  const value = emitDocument(source, root);
  const code = `const end = { at: 0 };
${shared.toString()}
return (text, at, endOfDocument) => {
${source.toString()}
endOfDocument.at = at;
return ${value};
}`;
  return makeFunction(code, runtime, []) ?? (() => undefined);
}
