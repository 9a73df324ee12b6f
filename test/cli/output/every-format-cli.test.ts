import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/cli/output/formats.js";
import { ROOT } from "../../support/npm.js";
import { runCli } from "../run-cli.js";

const FILE = "examples/broken-ledger.ndjson";

interface Sarif {
  runs: [{ results: { ruleId: string }[]; invocations: [{ exitCode: number }] }];
}

/** The codes that each format lists, in the order of the file. */
const CODES_OF: Record<(typeof FORMATS)[number], (output: string) => unknown[]> = {
  text: (output) => Array.from(output.matchAll(/^\S+:\d+:\d+: \S+: ([a-z0-9_]+): /gm), ([, code]) => code),
  json: (output) => (JSON.parse(output) as { findings: { code: string }[] }).findings.map(({ code }) => code),
  ndjson: (output) =>
    output
      .trimEnd()
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { code: string }).code),
  github: (output) => Array.from(output.matchAll(/^::error .*title=([a-z0-9_]+)::/gm), ([, code]) => code),
  sarif: (output) => (JSON.parse(output) as Sarif).runs[0].results.map(({ ruleId }) => ruleId),
  junit: (output) => Array.from(output.matchAll(/<failure type="([a-z0-9_]+)"/g), ([, code]) => code),
};

describe("the formats of the program itself", async () => {
  const runs = await Promise.all(
    FORMATS.map(async (format) => ({ format, run: await runCli(["validate", "--format", format, FILE]) })),
  );
  const { stdout } = runs.find(({ format }) => format === "ndjson")!.run;
  const codes = CODES_OF.ndjson(stdout);

  test("find something", () => {
    expect(codes.length).toBeGreaterThan(20);
  });

  test.each(runs)("$format lists the same findings", ({ format, run }) => {
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(CODES_OF[format](run.stdout)).toEqual(codes);
  });

  test("sarif tells the exit code", () => {
    const { run } = runs.find(({ format }) => format === "sarif")!;
    expect((JSON.parse(run.stdout) as Sarif).runs[0].invocations[0].exitCode).toBe(run.code);
  });

  test("ndjson gives the bytes where the findings are", () => {
    const bytes = readFileSync(join(ROOT, FILE));
    const findings = stdout
      .trimEnd()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Place);
    for (const { line, offset } of findings)
      expect(bytes.subarray(0, offset).toString("latin1").split("\n").length).toBe(line);
  });
});

interface Place {
  line: number;
  offset: number;
}

test("an unknown format is refused with the ones there are", async () => {
  const run = await runCli(["validate", "--format", "xml", FILE]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  for (const format of FORMATS) expect(run.stderr).toContain(format);
});
