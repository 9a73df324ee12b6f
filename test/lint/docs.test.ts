import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LINT_CODES, LINT_LEVELS, type LintCode } from "../../src/lint/index.js";
import { RULES } from "../../src/lint/rules/rules.js";

const page = readFileSync(new URL("../../docs/lint.md", import.meta.url), "utf8");

/** Unknown keys are found by going through the envelope, all else about one envelope by rules. */
const OF_ONE_ENVELOPE = new Set<LintCode>([...RULES.map(({ code }) => code), "unknown_key"]);

function codesTable(): string {
  const rows = (Object.keys(LINT_CODES) as LintCode[]).map((code) => {
    const needs = OF_ONE_ENVELOPE.has(code) ? "one envelope" : "the ledger";
    return `| \`${code}\` | ${LINT_LEVELS[code]} | ${needs} | ${LINT_CODES[code]} |`;
  });
  return ["| Code | Level | Seen in | Meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

test("docs/lint.md has the table of codes as it is", () => {
  const table = page.split(/<!-- codes: .* -->\n/)[1]?.split("<!-- /codes -->")[0];
  expect(table?.trim()).toBe(codesTable());
});

test("docs/lint.md names no code that is none", () => {
  const codes = page.match(/`[a-z]+(_[a-z]+)+`/g) ?? [];
  const fields = ["occurred_at", "rolled_back_at", "all_passed", "proposal_id", "correlation_id", "top_p"];
  for (const code of new Set(codes.map((quoted) => quoted.slice(1, -1)))) {
    expect([...Object.keys(LINT_CODES), ...fields]).toContain(code);
  }
});
