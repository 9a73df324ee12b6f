import { setOwn } from "../../json/json-value.js";
import type { Field } from "../plan.js";
import { emitDocument } from "./emit-text.js";
import { makeFunction } from "../make-function.js";
import { GIVE_UP, isBlank, scanValue, skipValue, toInteger, unescapeText } from "./runtime.js";
import { TextSource } from "./text-source.js";

/** Longer texts could exceed the stack of a regular expression engine. */
const MAX_LENGTH = 1 << 18;

const HELPERS = {
  GIVE_UP,
  isBlank,
  scanValue,
  setOwn,
  skipValue,
  toInteger,
  unescapeText,
  end: { at: 0 },
};

/**
 * Generates a function that reads a text in the form Rust's writer gives it, and
 * returns undefined for any other text, right or wrong.
 */
export function compileTextReader(root: Field): (text: string) => unknown {
  const source = new TextSource("everything");
  const value = emitDocument(source, root);
  const code = `return (text) => {
if (text.length > ${MAX_LENGTH}) return undefined;
const hasEscapes = text.indexOf("\\\\") !== -1;
let at = 0;
try {
${source.toString()}
if (at !== text.length && !isBlank(text, at)) return undefined;
return ${value};
} catch (error) {
if (error === GIVE_UP) return undefined;
throw error;
}
}`;
  return makeFunction(code, HELPERS, source.constants) ?? (() => undefined);
}

/** Reads the surface of the document at an index of a text, and notes where it ends. */
export type Skimmer = (text: string, at: number, end: { at: number }) => unknown;

/**
 * Generates a function that proves a document in that form which may stand inside
 * of a longer text, and returns its surface only: see `ReadingDepth`.
 */
export function compileSkimmer(root: Field, depth: "surface" | "tags"): Skimmer {
  const source = new TextSource(depth);
  const value = emitDocument(source, root);
  const code = `return (text, at, endOfDocument) => {
${source.toString()}
endOfDocument.at = at;
return ${value};
}`;
  return makeFunction(code, HELPERS, source.constants) ?? (() => undefined);
}
