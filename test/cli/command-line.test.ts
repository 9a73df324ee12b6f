import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { runCli } from "./run-cli.js";
import { runLine } from "./run-line.js";

describe("a wrong command line ends with 2 and says why", () => {
  const cases: [string[], RegExp][] = [
    [[], /Usage: experience-contract/],
    [["validate", "--format", "sariff", "a"], /Allowed choices are text, json, ndjson/],
    [["validate", "--only", "FactPromotd", "a"], /Did you mean FactPromoted\?/],
    [["validate", "--since", "yesterday", "a"], /Expected a time like/],
    [["validate", "--workers", "0", "a"], /Expected a whole number from 1 to 256/],
    [["validate", "--max-errors", "-1", "a"], /Expected a whole number from 0/],
    [["validat", "a"], /unknown command 'validat'/],
    [["validate", "--strict", "a"], /unknown option '--strict'/],
    [["validate", "--fromat", "json", "a"], /Did you mean --format\?/],
  ];
  test.each(cases)("%j", async (args, message) => {
    const run = await runCli(args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
  });
});

describe("an input that can't be read ends with 3 and says why", () => {
  const cases: [string, RegExp][] = [
    ["no/such/file", /cannot read no\/such\/file: no such file or directory \(ENOENT\)/],
    ["test/types", /cannot read test\/types: the folder has no .ndjson or .jsonl file/],
    ["n".repeat(300), /cannot read n+: name too long \(ENAMETOOLONG\)/],
    ["no/such/*.ndjson", /cannot read no\/such\/\*\.ndjson: no file matches this pattern/],
  ];
  test.each(cases)("%s", async (file, message) => {
    const run = await runCli(["validate", file]);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(message);
  });

  test("but the other inputs are read", async () => {
    const run = await runCli(["validate", "no/such/file", "examples/ledger.ndjson"]);
    expect(run.code).toBe(3);
    expect(run.stdout).toContain(`${LEDGER_LINES.length} sound`);
  });
});

describe("what a user typed forges no line of a message, and controls no terminal", () => {
  const forged = "x\n::error::\u001b[2J";
  test.each([
    [["validate", forged], 3],
    [["inspect", forged], 3],
    [["validate", `--${forged}`], 2],
    [["validate", "--format", forged], 2],
    [["validate", `--format=${forged}`], 2],
    [["schema", "show", forged], 2],
    [[forged], 2],
  ])("%j", async (args, code) => {
    const run = await runCli(args);
    expect(run.code).toBe(code);
    expect(run.stderr).not.toMatch(/^::|\u001b/m);
    expect(run.stderr).toMatch(/\n$/);
  });
});

test.skipIf(!existsSync("/dev/full"))("complaints that can't be written change no exit code", () => {
  for (const command of ["validate", "inspect"])
    expect(runLine(`experience-contract ${command} no/such/file 2> /dev/full`).code).toBe(3);
});

test("--help and --version are no errors", async () => {
  const help = await runCli(["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/validate \[options\] \[files...\]/);
  const version = await runCli(["--version"]);
  expect(version).toMatchObject({
    code: 0,
    stderr: "",
    stdout: `${packageJson.version} (contract ${CONTRACT_VERSION})\n`,
  });
});
