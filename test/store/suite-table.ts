import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listConformanceCases } from "../../src/testing/index.js";

// Usage: tsx suite-table.ts (--check | --write) MEMORY.tap SQLITE.tap POSTGRES.tap
const PAGE = fileURLToPath(new URL("../../docs/store.md", import.meta.url));
const PLACE = /(?<=<!-- suite -->\n)[^]*(?=<!-- \/suite -->)/;
const [mode, ...taps] = process.argv.slice(2);

const verdicts = taps.map((path) => verdictsOf(readFileSync(path, "utf8")));
const rows = listConformanceCases().map(({ name }) =>
  [name, ...verdicts.map((verdict) => verdict.get(name) ?? "missing")].map(pad),
);
const header = ["Case", "Memory", "SQLite", "PostgreSQL"].map(pad);
const line = header.map((cell) => "-".repeat(cell.length));
const table = [header, line, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");

if (rows.some((cells) => cells.some((cell) => /^(missing|failed) *$/.test(cell))))
  fail("a store has failed a case");
const page = readFileSync(PAGE, "utf8");
const fresh = page.replace(PLACE, () => `\n${table}\n`);
if (mode === "--write") writeFileSync(PAGE, fresh);
else if (page !== fresh) fail("docs/store.md shows another table; run test/store/stores.sh --write");

/** What a run under node:test says of each case. */
function verdictsOf(tap: string): Map<string, string> {
  const results = tap.matchAll(/^(not )?ok \d+ - (.*?)( # SKIP.*)?$/gm);
  return new Map(
    [...results].map(([, not, name, skip]) => [
      name as string,
      not !== undefined ? "failed" : skip !== undefined ? "not offered" : "passed",
    ]),
  );
}

function pad(cell: string, column: number): string {
  return cell.padEnd(column === 0 ? 95 : 11);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
