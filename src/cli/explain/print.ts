import { printable } from "../output/printable.js";
import type { TextStyle } from "../output/terminal.js";
import { wrapAll } from "../output/text/layout.js";
import type { Illustration } from "./explanation.js";
import { CODE_ENTRIES, GROUPS, type CodeEntry } from "./explanations.js";
import { findingsIn } from "./shown.js";

/** Every code with its meaning, by group. */
export async function listCodes({ paint, columns }: TextStyle): Promise<string[]> {
  const width = Math.max(...CODE_ENTRIES.map(({ code }) => code.length));
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const lines: string[] = [];
  for (const group of groups) {
    if (lines.length > 0) lines.push("");
    lines.push(paint("bold", `${GROUPS[group].all}: ${GROUPS[group].about}`));
    const entries = CODE_ENTRIES.filter((entry) => entry.group === group);
    const rows = entries.map(({ code, meaning }) => `  ${code.padEnd(width)}  ${meaning}`);
    lines.push(...(await wrapAll(rows, columns)));
  }
  return lines;
}

/** All about one code, as text. */
export async function explainAsText(entry: CodeEntry, { paint, columns }: TextStyle): Promise<string[]> {
  const { code, meaning, example, fix } = entry;
  const findings = findingsIn(entry);
  const said = findings.map(({ line, pointer, message }) => {
    const place = findings.length === 1 && line === 1 ? "" : `line ${line}, `;
    return `  ${place}${pointer === "" ? "document" : printable(pointer)}: ${printable(message)}`;
  });
  return [
    ...(await wrapAll([`${paint("bold", code)}: ${meaning}`, paint("dim", groupOf(entry))], columns)),
    ...section("An example", example === null ? [] : illustrate(example), paint),
    ...section("What is said of it", await wrapAll(said, columns), paint),
    ...section("What to do", await wrapAll([`  ${fix}`], columns), paint),
  ];
}

/** The same as data. An example that is no text is in base64. */
export function explainAsData(entry: CodeEntry): object {
  const { code, group, level, meaning, example, fix } = entry;
  return { code, group, level, meaning, example: example === null ? null : exampleAsData(example), fix };
}

function exampleAsData(example: Illustration): object {
  if (!("ledger" in example)) return example;
  const { ledger } = example;
  if (ledger.every((line) => typeof line === "string")) return { ledger };
  return { ledger_base64: ledger.map((line) => Buffer.from(line).toString("base64")) };
}

function groupOf({ group, level }: CodeEntry): string {
  const { one, about } = GROUPS[group];
  return level === null
    ? `${one}: ${about}.`
    : `${one}, reported as ${level} unless told otherwise: ${about}.`;
}

function section(title: string, lines: readonly string[], paint: TextStyle["paint"]): string[] {
  return lines.length === 0 ? [] : ["", paint("bold", title), ...lines];
}

function illustrate(example: Illustration): string[] {
  if ("javascript" in example) return [`  ${example.javascript}`];
  if ("command" in example) return [`  ${example.command}`];
  return example.ledger.map((line) => `  ${typeof line === "string" ? printable(line) : escaped(line)}`);
}

/** ASCII as it is, and every other byte by its number. */
function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
  ).join("");
}
