import { MAX_DEPTH } from "../../json/json-value.js";
import type { Field } from "../plan.js";
import { emitDocument } from "./emit-text.js";
import { makeFunction } from "../make-function.js";
import * as runtime from "./runtime.js";
import { U64 } from "./patterns.js";
import { nestingOf } from "./nesting.js";
import { SharedCode, TextSource } from "./text-source.js";

/** Reads a text in the form that Rust's writer prints; undefined for any other text, right or wrong. */
export type FastRead = (text: string) => unknown;

/** Generates a reader of texts, where that is permitted. */
export function compileTextReader(root: Field): FastRead {
  if (nestingOf(root.plan) > MAX_DEPTH) return () => undefined;
  return makeFunction(emitTextReaders({ read: root }, "read"), runtime, []) ?? (() => undefined);
}

/**
 * The code of readers, each by a name, and of what is returned. It calls what
 * `runtime.ts` exports.
 *
 * @param roots none of them nested deeper than Rust reads
 */
export function emitTextReaders(roots: Readonly<Record<string, Field>>, returned: string): string {
  const shared = new SharedCode();
  const readers = Object.entries(roots).map(([name, root]) => emitTextReader(name, root, shared));
  return `const end = { at: 0 };\nconst longest = longestText();\n${shared.toString()}\n${readers.join("\n")}\nreturn ${returned};`;
}

function emitTextReader(name: string, root: Field, shared: SharedCode): string {
  const source = new TextSource("everything", U64, shared);
  const value = emitDocument(source, root);
  return `function ${name}(text) {
if (text.length > longest${departsEarly(source.prefix)}) return undefined;
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
}

/** A quick look at what sets most other texts apart: where the first value starts. */
function departsEarly(prefix: string): string {
  const last = prefix.length - 1;
  return last < 0 ? "" : ` || unitAt(text, ${last}) !== ${prefix.charCodeAt(last)}`;
}
