import { printable } from "../output/printable.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/text/layout.js";
import type { Illustration } from "./explanation.js";
import { CODE_ENTRIES, GROUPS, type CodeEntry } from "./explanations.js";
import { findingsIn } from "./shown.js";

type Screen = Pick<Terminal, "paint" | "columns">;

/** Every code with its meaning, by group. */
export function listCodes({ paint, columns }: Screen): string[] {
  const width = Math.max(...CODE_ENTRIES.map(({ code }) => code.length));
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const blocks = groups.map((group) => [
    paint("bold", `${GROUPS[group].all}: ${GROUPS[group].about}`),
    ...CODE_ENTRIES.filter((entry) => entry.group === group).map(({ code, meaning }) =>
      wrap(`  ${code.padEnd(width)}  ${meaning}`, columns),
    ),
  ]);
  return blocks.flatMap((block, i) => (i === 0 ? block : ["", ...block]));
}

/** All about one code, as text. */
export function explainAsText(entry: CodeEntry, { paint, columns }: Screen): string[] {
  const { code, meaning, example, mend } = entry;
  const findings = findingsIn(entry);
  const said = findings.map(({ line, pointer, message }) => {
    const place = findings.length === 1 && line === 1 ? "" : `line ${line}, `;
    return `  ${place}${pointer === "" ? "document" : printable(pointer)}: ${printable(message)}`;
  });
  return [
    wrap(`${paint("bold", code)}: ${meaning}`, columns),
    wrap(paint("dim", groupOf(entry)), columns),
    ...section("An example", example === null ? [] : illustrate(example), paint),
    ...section(
      "What is said of it",
      said.map((line) => wrap(line, columns)),
      paint,
    ),
    ...section("What to do", [wrap(`  ${mend}`, columns)], paint),
  ];
}

/** The same as data. An example that is no text is in base64. */
export function explainAsData(entry: CodeEntry): object {
  const { code, group, level, meaning, example, mend } = entry;
  return { code, group, level, meaning, example: example === null ? null : exampleAsData(example), mend };
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

function section(title: string, lines: readonly string[], paint: Screen["paint"]): string[] {
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
