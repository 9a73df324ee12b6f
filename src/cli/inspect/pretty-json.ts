import { printNumber, printString } from "../../json/stringify.js";

const INDENT = "  ";

/** Plain data as indented JSON. Integers are exact, however large. */
export function prettyJson(value: unknown, indent = ""): string {
  if (typeof value === "string") return printString(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = indent + INDENT;
  const [open, close, members] = Array.isArray(value)
    ? ["[", "]", value.map((item) => prettyJson(item, inner))]
    : [
        "{",
        "}",
        Object.entries(value).map(([key, item]) => `${printString(key)}: ${prettyJson(item, inner)}`),
      ];
  if (members.length === 0) return open + close;
  return `${open}\n${members.map((member) => inner + member).join(",\n")}\n${indent}${close}`;
}
