import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BROKEN_LEDGER } from "../../scripts/ledger/damages.js";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { runCli } from "./run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "workers-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// More than is read before threads are called in, with faults all over, and lines across the borders of blocks.
const sound = Buffer.from(LEDGER_LINES.map((line) => `${line}\n`).join(""));
const dense = Buffer.from("x\n".repeat(20_000));
const pieces = Array.from({ length: 40 }, (_, i) => [
  sound,
  BROKEN_LEDGER,
  i % 7 === 0 ? dense : sound,
]).flat();
const ledger = join(folder, "ledger.ndjson");
writeFileSync(ledger, Buffer.concat(pieces));
const array = join(folder, "array.json");
const line = LEDGER_LINES[0] as string;
writeFileSync(
  array,
  `[${Array.from({ length: 12_000 }, (_, i) => (i % 1000 === 7 ? "{}" : line)).join(",\n")}]`,
);

test.each([
  ["ndjson", ["--format", "ndjson", ledger, array]],
  ["text", ["--max-errors", "50", array, ledger]],
  ["only", ["--format", "ndjson", "--only", "FactPromoted", "--unknown", "warn", ledger]],
])("any number of workers gives the same result: %s", async (name, args) => {
  const results = await Promise.all(
    [1, 2, 5].map(async (workers) => {
      const out = (what: string) => join(folder, `${name}-${workers}-${what}`);
      const files = [
        "--valid-out",
        out("valid"),
        "--invalid-out",
        out("invalid"),
        "--summary",
        out("summary"),
      ];
      const { code, stdout, stderr } = await runCli([
        "validate",
        "--workers",
        String(workers),
        ...files,
        ...args,
      ]);
      const [valid, invalid, summary] = ["valid", "invalid", "summary"].map((what) =>
        readFileSync(out(what), "latin1"),
      );
      return { code, stdout, stderr, valid, invalid, summary };
    }),
  );
  const [one, ...others] = results;
  expect(one).toMatchObject({ code: 1, stderr: "" });
  for (const other of others) {
    // Strings of this size are compared before they are shown.
    for (const key of Object.keys(one ?? {}) as (keyof NonNullable<typeof one>)[])
      expect(other[key] === one?.[key], key).toBe(true);
  }
});
