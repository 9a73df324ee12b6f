import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BLANK_LINES, DAMAGES } from "../../scripts/ledger/damages.js";
import { ROOT } from "../support/npm.js";
import { countsOf, findingsOf, runCli, totalsOf } from "./run-cli.js";

describe("the ledger", async () => {
  const run = await runCli(["validate", "examples/ledger.ndjson"]);
  const lines = readFileSync(join(ROOT, "examples/ledger.ndjson"), "utf8").trimEnd().split("\n");

  test("is clean", () => {
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(totalsOf(run)).toBe(`${lines.length} lines: ${lines.length} sound, 0 faulty`);
  });

  test("is counted by kind", () => {
    const kinds: Record<string, number> = {};
    for (const line of lines) {
      const { event } = JSON.parse(line) as { event: { type: string } };
      kinds[event.type] = (kinds[event.type] ?? 0) + 1;
    }
    expect(countsOf(run)).toEqual(kinds);
  });
});

describe("the broken ledger", async () => {
  const FILE = "examples/broken-ledger.ndjson";
  const run = await runCli(["validate", FILE]);
  const findings = findingsOf(run, FILE);
  const faults = DAMAGES.filter(({ code }) => code !== "unknown_event_type");
  const bytes = readFileSync(join(ROOT, FILE));

  test("has exactly its damages", () => {
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(findings.map(({ line, code, pointer }) => ({ line, code, pointer }))).toEqual(
      faults.map(({ line, code, pointer }) => ({ line, code, pointer })),
    );
  });

  test("is located by byte and by column alike", () => {
    for (const { line, column, byte } of findings) {
      const before = bytes.subarray(0, byte);
      const start = before.lastIndexOf("\n") + 1;
      expect(before.toString("latin1").split("\n").length).toBe(line);
      expect([...before.subarray(start).toString("utf8")].length + 1).toBe(column);
    }
  });

  test("has events of unknown type, which are listed apart", () => {
    const unknown = DAMAGES.filter(({ code }) => code === "unknown_event_type");
    const listed = run.stdout.match(/(?<=first on line )\d+/g)?.map(Number);
    expect(listed).toEqual(unknown.map(({ line }) => line));
    expect(run.stdout).toContain("did you mean FactPromoted?");
  });

  test("is summed up", () => {
    const faultyLines = new Set(faults.map(({ line }) => line)).size;
    const lines = bytes.toString("latin1").split("\n").length - 1;
    const unknown = DAMAGES.length - faults.length;
    const sound = lines - faultyLines - unknown - BLANK_LINES.length;
    expect(totalsOf(run)).toBe(
      `${lines} lines: ${sound} sound, ${unknown} of unknown type, ${BLANK_LINES.length} blank, ` +
        `${faultyLines} faulty (${faults.length} faults)`,
    );
  });
});
