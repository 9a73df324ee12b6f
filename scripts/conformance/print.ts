import type { JsonValue } from "../../src/json/json-value.js";
import type { Path } from "./mutations.js";

/** A place in a document whose text is not what a printer would write. */
export interface Twist {
  path: Path;
  /** From the value's text, and its key if it is a member, to what stands there. */
  spell: (text: string, key: string | undefined) => string;
}

/** JSON text, compact; integers exact, lone surrogates escaped, one place as the twist says. */
export function print(value: JsonValue, twist?: Twist): string {
  return printAt(value, undefined, twist);
}

function printAt(value: JsonValue, key: string | undefined, twist: Twist | undefined): string {
  const text = printBare(value, twist);
  const prefix = key === undefined ? "" : `${JSON.stringify(key)}:`;
  return twist?.path.length === 0 ? twist.spell(text, key) : prefix + text;
}

function printBare(value: JsonValue, twist: Twist | undefined): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : JSON.stringify(value);
  const below = (step: string | number) => {
    if (twist === undefined || twist.path[0] !== step) return undefined;
    return { ...twist, path: twist.path.slice(1) };
  };
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => printAt(item, undefined, below(index))).join(",")}]`;
  }
  return `{${Object.entries(value)
    .map(([key, member]) => printAt(member, key, below(key)))
    .join(",")}}`;
}
