import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { runCli } from "./run-cli.js";

describe("a wrong command line ends with 2 and says why", () => {
  const cases: [string[], RegExp][] = [
    [[], /Usage: experience-contract/],
    [["validate"], /missing required argument 'file'/],
    [["validate", "a", "b"], /too many arguments/],
    [["validat", "a"], /unknown command 'validat'/],
    [["validate", "--strict", "a"], /unknown option '--strict'/],
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
    ["examples", /cannot read examples: illegal operation on a directory \(EISDIR\)/],
  ];
  test.each(cases)("%s", async (file, message) => {
    const run = await runCli(["validate", file]);
    expect(run).toMatchObject({ code: 3, stdout: "" });
    expect(run.stderr).toMatch(message);
  });
});

test("--help and --version are no errors", async () => {
  const help = await runCli(["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/validate <file>/);
  const version = await runCli(["--version"]);
  expect(version).toMatchObject({ code: 0, stderr: "", stdout: `${packageJson.version} (contract 2.1.2)\n` });
});
