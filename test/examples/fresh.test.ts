import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderLedgers } from "../../scripts/ledger/render.js";

const root = new URL("../../", import.meta.url);
const rendered = renderLedgers();

test.each([...rendered])("%s is what the generator writes", (path, bytes) => {
  expect(readFileSync(new URL(path, root)).equals(bytes)).toBe(true);
});

test("no other ledger lies beside them", () => {
  const ledgers = readdirSync(new URL("examples/", root)).filter((name) => name.endsWith(".ndjson"));
  expect(ledgers.map((name) => `examples/${name}`).sort()).toEqual([...rendered.keys()].sort());
});
