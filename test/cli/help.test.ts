import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Command } from "commander";
import { helpOf, programToDescribe } from "../../scripts/man/program.js";
import { commandsOf, examplesOf } from "../../src/cli/help.js";
import { ROOT } from "../support/npm.js";
import { runCli } from "./run-cli.js";
import { runLine } from "./run-line.js";

const program = programToDescribe();
const commands = [...commandsOf(program)].map((command) => [pathOf(command).join(" "), command] as const);
const examples = [...new Set(commands.flatMap(([, command]) => examplesOf(command).map(([line]) => line)))];

function pathOf(command: Command): string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}

describe("the help of", () => {
  test.each(commands.slice(1))("%s has examples, and fits into 80 columns", (_, command) => {
    expect(command.description()).toMatch(/^[A-Z].*\.$/);
    expect(command.summary()).toMatch(/^[a-z].*[^.]$/);
    expect(examplesOf(command).length).toBeGreaterThan(0);
    const lines = helpOf(command).split("\n");
    // A command line is not broken, so that it can be copied.
    const wide = lines.filter((line) => line.length > 80 && !line.startsWith("  experience-contract "));
    expect(wide).toEqual([]);
  });

  test.each(commands)("%s is what --help prints", async (path, command) => {
    const run = await runCli([...path.split(" ").filter(Boolean), "--help"]);
    expect(run).toEqual({ code: 0, stderr: "", stdout: helpOf(command) });
  });
});

describe("every example runs", () => {
  // As a user has it: a ledger, one that is broken, a folder of them, and compressed ones.
  const folder = mkdtempSync(join(tmpdir(), "examples-"));
  const ledger = join(ROOT, "examples/ledger.ndjson");
  copyFileSync(ledger, join(folder, "ledger.ndjson"));
  mkdirSync(join(folder, "ledgers"));
  copyFileSync(ledger, join(folder, "ledgers/one.ndjson"));
  runLine("gzip -k ledger.ndjson", folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(examples)("%s", (line) => {
    const run = runLine(line, folder);
    // Faults may be what an example is to find.
    expect(run.stderr).toBe("");
    expect([0, 1]).toContain(run.code);
    expect(run.stdout === "" && !/[>|]|completion bash|export/.test(line)).toBe(false);
  });
});

describe("a slip of the pen is answered with the nearest name", () => {
  const cases: [string[], string][] = [
    [["validat"], "Did you mean validate?"],
    [["smaple"], "Did you mean sample?"],
    [["schema", "exprot"], "Did you mean export?"],
    [["schema", "show", "ledgre"], "Did you mean ledger?"],
    [["schema", "list", "--darft", "07"], "Did you mean --draft?"],
    [["schema", "list", "--view", "raeder"], "Allowed choices are reader, writer."],
    [["explain", "missing_kye"], "Did you mean missing_key?"],
  ];
  test.each(cases)("%j", async (args, message) => {
    const run = await runCli(args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
  });
});
