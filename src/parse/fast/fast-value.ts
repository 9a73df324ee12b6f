import { copyJson } from "../../json/json-fault.js";
import { MAX_DEPTH, setOwn, U64_MAX, type JsonValue } from "../../json/json-value.js";
import {
  printFloat,
  printInside,
  printJson,
  printSingle,
  printString,
  printText,
} from "../../json/stringify.js";
import type { Field } from "../plan.js";
import { makeFunction } from "../make-function.js";
import { ValueEmitter } from "./emit-value.js";
import { AS_TEXT, AS_VALUE, type Rendering } from "./rendering.js";

/** Generates a function that returns the canonical form of a value, or undefined where it is not sure of it. */
export function compileValueReader(root: Field): (value: unknown) => unknown {
  return compile(root, AS_VALUE);
}

/** Generates a function that prints a value as Rust's writer does, or returns undefined where it is not sure of it. */
export function compileWriter(root: Field): (value: unknown) => string | undefined {
  return compile(root, AS_TEXT) as (value: unknown) => string | undefined;
}

/** A sound copy, or undefined. */
function copyFreeJson(value: unknown, depth: number): JsonValue | undefined {
  const result = copyJson(value, MAX_DEPTH - depth);
  return result.fault === undefined ? result.copy : undefined;
}

const HELPERS = {
  setOwn,
  printFloat,
  printSingle,
  printInside,
  printString,
  printText,
  isWideInteger: (value: unknown): boolean =>
    typeof value === "bigint" && value > Number.MAX_SAFE_INTEGER && value <= U64_MAX,
  copyFreeJson,
  printFreeJson(value: unknown, depth: number): string | undefined {
    const copy = copyFreeJson(value, depth);
    return copy === undefined ? undefined : printJson(copy);
  },
};

function compile(root: Field, rendering: Rendering): (value: unknown) => unknown {
  const emitter = new ValueEmitter(rendering);
  const name = emitter.emitFunction(root, 0);
  const code = `${emitter.functions.join("\n")}
const plain = {};
return (value) => {
  // Keys that somebody gave to all objects would count as members.
  for (const key in plain) return undefined;
  try {
    return ${name}(value);
  } catch {
    // A getter or a proxy of the caller's threw; the general road says so.
    return undefined;
  }
}`;
  return makeFunction(code, HELPERS, emitter.constants) ?? (() => undefined);
}
