import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listConformanceCases } from "../../src/testing/index.js";

test("the table in docs/store.md has every case of the suite, in order, and nothing but passed or not offered", () => {
  const page = readFileSync(new URL("../../docs/store.md", import.meta.url), "utf8");
  const table = page.split("<!-- suite -->")[1]?.split("<!-- /suite -->")[0] ?? "";
  const rows = table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.map(([name]) => name)).toEqual(listConformanceCases().map(({ name }) => name));
  for (const [name, ...verdicts] of rows) {
    const { needs } = listConformanceCases().find((each) => each.name === name)!;
    const legal = needs.length === 0 ? ["passed"] : ["passed", "not offered"];
    expect(verdicts.filter((verdict) => !legal.includes(verdict))).toEqual([]);
  }
});
