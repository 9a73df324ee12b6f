import { type JsonValue } from "./json-value.js";

/**
 * Strings that stand for themselves in JSON text. The engines look through a string
 * for the end of these characters sooner than for one of the others.
 */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** A well-formed string as JSON text. */
export function printString(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** A string as JSON text, or undefined where it holds half a surrogate pair. */
export function printText(text: string): string | undefined {
  const inside = printInside(text);
  return inside === undefined ? undefined : `"${inside}"`;
}

/** What stands between the quotes of {@link printText}. */
export function printInside(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  return text.isWellFormed() ? JSON.stringify(text).slice(1, -1) : undefined;
}

/** A double as Rust's writer prints it: always with a point or an exponent. */
export function printFloat(value: number): string {
  const magnitude = Math.abs(value);
  return magnitude >= 1e16 || magnitude < 1e-5 ? printBeyond(value) : printFixed(value);
}

/** A number as Rust's writer prints an f32, which takes to exponents sooner. */
export function printSingle(value: number): string {
  const magnitude = Math.abs(value);
  return magnitude >= 1e13 || magnitude < 1e-6 ? printBeyond(value) : printFixed(value);
}

function printBeyond(value: number): string {
  if (value !== 0) return value.toExponential();
  return Object.is(value, -0) ? "-0.0" : "0.0";
}

function printFixed(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A number of free JSON: an integer in digits, anything else as a float. */
export function printNumber(value: number): string {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : printFloat(value);
}

/**
 * A sound JSON value as JSON text. Nesting is bounded by whoever checked the value.
 */
export function printJson(value: JsonValue): string {
  return isPrintedAlike(value) && !isTampered() ? JSON.stringify(value) : print(value);
}

/** True where `JSON.stringify` prints all numbers of a value as Rust's writer does. */
function isPrintedAlike(value: JsonValue): boolean {
  switch (typeof value) {
    case "number":
      if (Number.isInteger(value)) return Number.isSafeInteger(value) && !Object.is(value, -0);
      return Math.abs(value) >= 1e-5;
    case "bigint":
      return false;
    case "object":
      return value === null || Object.values(value).every(isPrintedAlike);
    default:
      return true;
  }
}

/** True where somebody told `JSON.stringify` to print all objects or arrays otherwise. */
function isTampered(): boolean {
  // What all objects have, arrays have too.
  return "toJSON" in Array.prototype;
}

function print(value: JsonValue): string {
  switch (typeof value) {
    case "string":
      return printString(value);
    case "number":
      return printNumber(value);
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
      return `{${Object.entries(value).map(printMember).join(",")}}`;
  }
}

function printMember([key, value]: [string, JsonValue]): string {
  return `${printString(key)}:${print(value)}`;
}
