import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EXIT_CODE_MEANINGS } from "../src/cli/exit-code.js";
import { ISSUE_CODES } from "../src/index.js";
import { DEVIATIONS, GROUPS } from "./conformance/deviations.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The parts of the README that are derived, by the name in their marks. */
const PARTS: Readonly<Record<string, () => string>> = { codes, deviations, exits, faults };

/** The README with its derived parts as they should be. */
export function renderReadme(readme: string): string {
  return Object.entries(PARTS).reduce((text, [name, render]) => replacePart(text, name, render()), readme);
}

function replacePart(readme: string, name: string, content: string): string {
  const part = new RegExp(`(?<=<!-- ${name}: .* -->\n)[^]*(?=<!-- /${name} -->)`);
  if (!part.test(readme)) throw new Error(`README.md has lost the marks around its ${name}`);
  return readme.replace(part, () => `\n${content}\n\n`);
}

function codes(): string {
  return tableOf(Object.entries(ISSUE_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]));
}

function exits(): string {
  return tableOf(Object.entries(EXIT_CODE_MEANINGS));
}

function tableOf(rows: readonly (readonly [code: string, meaning: string])[]): string {
  const lines = rows.map(([code, meaning]) => `| ${code} | ${meaning} |`);
  return ["| Code | Meaning |", "| --- | --- |", ...lines].join("\n");
}

function deviations(): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const items = DEVIATIONS.filter((deviation) => deviation.group === group);
    return [`**${title}**`, "", ...items.map(({ summary }) => `- ${summary}`)].join("\n");
  });
  return groups.join("\n\n");
}

/** What the command above it in the README prints: places in a ledger that is generated, too. */
function faults(): string {
  const command = ["--import", "tsx", "src/cli/main.ts", "validate", "examples/broken-ledger.ndjson"];
  const { stdout } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  const found = stdout.split("\n").filter((line) => line.includes("trace_link/seed"));
  if (found.length === 0) throw new Error("README.md shows no fault: another one has to be looked for");
  return ["```text", ...found, "```"].join("\n");
}
