import { readDecimal } from "../../json/decimal.js";
import { MAX_DEPTH, setOwn } from "../../json/json-value.js";
import { unitAt } from "../../json/units.js";
import type { Field } from "../plan.js";
import { emitDocument } from "./emit-text.js";
import { makeFunction } from "../make-function.js";
import * as runtime from "./runtime.js";
import { U64 } from "./patterns.js";
import { nestingOf } from "./nesting.js";
import { TextSource } from "./text-source.js";

/** Longer texts could exceed the stack of a regular expression engine. */
export const MAX_LENGTH = 1 << 20;

const HELPERS = { ...runtime, readDecimal, setOwn, unitAt, end: { at: 0 } };

/** A quick look at what sets most other texts apart: where the first value starts. */
function departsEarly(prefix: string): string {
  const last = prefix.length - 1;
  return last < 0 ? "" : ` || unitAt(text, ${last}) !== ${prefix.charCodeAt(last)}`;
}

/**
 * Generates a function that reads a text in the form Rust's writer gives it, and
 * returns undefined for any other text, right or wrong.
 */
export function compileTextReader(root: Field): (text: string) => unknown {
  if (nestingOf(root.plan) > MAX_DEPTH) return () => undefined;
  const source = new TextSource("everything", U64);
  const value = emitDocument(source, root);
  const code = `${source.functions.join("\n")}
return (text) => {
if (text.length > ${MAX_LENGTH}${departsEarly(source.prefix)}) return undefined;
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
