import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderPage } from "../../scripts/readme.js";
import { LINT_CODES } from "../../src/lint/index.js";

const page = readFileSync(new URL("../../docs/lint.md", import.meta.url), "utf8");

test("docs/lint.md has the table of codes as it is", () => {
  expect(page, "run `npm run generate`").toBe(renderPage("docs/lint.md", page));
});

test("docs/lint.md names no code that is none", () => {
  const codes = page.match(/`[a-z]+(_[a-z]+)+`/g) ?? [];
  const fields = ["occurred_at", "rolled_back_at", "all_passed", "proposal_id", "correlation_id", "top_p"];
  for (const code of new Set(codes.map((quoted) => quoted.slice(1, -1)))) {
    expect([...Object.keys(LINT_CODES), ...fields]).toContain(code);
  }
});
