import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EXIT_CODE_MEANINGS } from "../src/cli/exit-code.js";
import { ISSUE_CODES } from "../src/index.js";
import { LINT_CODES, LINT_LEVELS, type LintCode } from "../src/lint/index.js";
import { RULES } from "../src/lint/rules/rules.js";
import { DEVIATIONS, GROUPS } from "./conformance/deviations.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The parts of a page that are derived, by the name in their marks. */
const PARTS = {
  "README.md": { codes, deviations, exits, faults },
  "docs/lint.md": { codes: lintCodes },
} satisfies Record<string, Record<string, () => string>>;

type Page = keyof typeof PARTS;

/** The pages that have such parts, by their paths. */
export const PAGES = Object.keys(PARTS) as Page[];

/** The text of a page with its derived parts as they should be. */
export function renderPage(page: Page, text: string): string {
  return Object.entries(PARTS[page]).reduce(
    (text, [name, render]) => replacePart(page, text, name, render()),
    text,
  );
}

function replacePart(page: Page, text: string, name: string, content: string): string {
  const part = new RegExp(`(?<=<!-- ${name}: .* -->\n)[^]*(?=<!-- /${name} -->)`);
  if (!part.test(text)) throw new Error(`${page} has lost the marks around its ${name}`);
  return text.replace(part, () => `\n${content}\n\n`);
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

/** Unknown keys are found by going through the envelope, all else about one envelope by rules. */
const OF_ONE_ENVELOPE = new Set<LintCode>([...RULES.map(({ code }) => code), "unknown_key"]);

function lintCodes(): string {
  const rows = (Object.keys(LINT_CODES) as LintCode[]).map((code) => {
    const needs = OF_ONE_ENVELOPE.has(code) ? "one envelope" : "the ledger";
    return `| \`${code}\` | ${LINT_LEVELS[code]} | ${needs} | ${LINT_CODES[code]} |`;
  });
  return ["| Code | Level | Seen in | Meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
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
