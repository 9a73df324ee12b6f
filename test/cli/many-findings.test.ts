import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { MAX_FINDINGS_PER_DOCUMENT } from "../../src/cli/finding.js";
import type { ReportedFinding, Summary } from "../../src/cli/output/json/shapes.js";
import { runCli, totalsOf } from "./run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "many-findings-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const VALIDATED = LEDGER_LINES.find((line) => line.includes('"type":"ProposalValidated"')) as string;

/** An event with so many faults. */
const faulty = (count: number) => {
  const results = Array.from({ length: count }, (_, i) => `{"name":"é${i}","passed":${i}}`);
  return VALIDATED.replace(/"contract_results":\[[^\]]*\]/, `"contract_results":[${results.join(",")}]`);
};

/** An event with so many keys that the contract does not know, and one thing that is worse behind them. */
const suspicious = (count: number) => {
  const keys = Array.from({ length: count }, (_, i) => `"é${i}":${i}`);
  return VALIDATED.replace('"all_passed":true', `${keys.join(",")},"all_passed":false`);
};

async function validate(lines: readonly string[], ...args: string[]) {
  const stdin = lines.map((line) => `${line}\n`).join("");
  const run = await runCli(["validate", "--max-errors", "1000000", ...args, "-"], { stdin });
  const judge = async () => {
    const { findings, summary } = JSON.parse(run.stdout) as {
      findings: ReportedFinding[];
      summary: Summary;
    };
    return { code: run.code, findings, summary };
  };
  return { run, judge };
}

const MAX = MAX_FINDINGS_PER_DOCUMENT;
const JSON_FORMAT = ["--format", "json"];
const LINT = ["--lint", "--lint-level", "validation_without_creation=off"];

describe("all faults of a document are counted, and placed:", () => {
  test.each([101, 250, 2500, MAX])("%i", async (count) => {
    const line = faulty(count);
    const { judge } = await validate([line, "5"], ...JSON_FORMAT);
    const { findings, summary } = await judge();
    expect(summary).toMatchObject({ faulty: 2, truncated: 0, codes: { invalid_type: count + 1 } });
    const bytes = Buffer.from(line);
    const pointers = findings.slice(0, -1).map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      Array.from({ length: count }, (_, i) => `/event/data/contract_results/${i}/passed`),
    );
    for (const [i, { offset }] of findings.slice(0, -1).entries())
      expect(bytes.toString("utf8", offset, offset + String(i).length + 1)).toBe(`${i}}`);
    expect(findings.at(-1)).toMatchObject({ line: 2, pointer: "" });
  });
});

describe("all suspicions about a document are counted, and placed:", () => {
  test.each([101, 250, 2500, MAX - 1])("%i", async (count) => {
    const line = suspicious(count);
    const { judge } = await validate([line], ...LINT, ...JSON_FORMAT);
    const { findings, summary } = await judge();
    expect(summary).toMatchObject({
      sound: 1,
      truncated: 0,
      codes: { unknown_key: count, all_passed_mismatch: 1 },
    });
    const bytes = Buffer.from(line);
    for (const [i, { offset, pointer }] of findings.slice(0, -1).entries()) {
      expect(pointer).toBe(`/event/data/é${i}`);
      expect(bytes.toString("utf8", offset, offset + String(i).length + 1)).toBe(`${i},`);
    }
    expect(findings.at(-1)).toMatchObject({ code: "all_passed_mismatch", level: "error" });
  });
});

describe("beyond ten thousand, the others are said to be missing", () => {
  const SAID =
    "Not counted: only the first 10,000 findings of a document are counted, and 2 documents have more.";
  const lines = [faulty(MAX + 1), faulty(3), faulty(MAX + 5000)];

  test("in text", async () => {
    const { run } = await validate(lines);
    expect(run.stdout).toContain(`\n${SAID}\n\n`);
    expect(totalsOf(run)).toBe("3 lines: 0 sound, 3 faulty (at least 20003 faults)");
  });

  test("in json, and in the summary", async () => {
    const file = join(folder, "summary");
    const { judge } = await validate(lines, "--summary", file, ...JSON_FORMAT);
    const { findings, summary } = await judge();
    expect(findings).toHaveLength(20_003);
    expect(summary).toMatchObject({ truncated: 2, codes: { invalid_type: 20_003 } });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      files: [{ truncated: 2 }],
      summary: { truncated: 2 },
    });
  });

  test("in github", async () => {
    const { run } = await validate(lines, "--format", "github");
    expect(run.stdout).toContain(`\n::warning title=experience-contract::${SAID}\n`);
  });

  test("in sarif", async () => {
    const { run } = await validate(lines, "--format", "sarif");
    const log = JSON.parse(run.stdout) as {
      runs: [{ invocations: [{ toolExecutionNotifications: unknown[] }] }];
    };
    const [{ toolExecutionNotifications: notifications }] = log.runs[0].invocations;
    expect(notifications).toEqual([{ level: "warning", message: { text: SAID } }]);
  });

  test("in junit", async () => {
    const { run } = await validate(lines, "--format", "junit");
    expect(run.stdout).toContain(`<system-out>${SAID}</system-out>`);
    expect(run.stdout).toContain('<property name="truncated" value="2">');
  });

  test("where they are suspicions, of which no sort is hidden", async () => {
    const { judge } = await validate([suspicious(MAX)], ...LINT, ...JSON_FORMAT);
    const { code, summary } = await judge();
    expect(code).toBe(1);
    expect(summary).toMatchObject({
      sound: 1,
      truncated: 1,
      codes: { unknown_key: MAX - 1, all_passed_mismatch: 1 },
    });
    const { run } = await validate([suspicious(MAX)], ...LINT);
    expect(totalsOf(run)).toBe("1 line: 1 sound, 0 faulty; findings: at least 1 error and 9999 notes");
  });
});

test("a document of a million faults takes no more memory than others", async () => {
  const many = VALIDATED.replace(
    /"contract_results":\[[^\]]*\]/,
    `"contract_results":[${"1,".repeat(1_000_000)}1]`,
  );
  const REPORT = `data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;
  const run = await runCli(["validate", "-"], { stdin: many, nodeArgs: ["--import", REPORT] });
  expect(totalsOf(run)).toBe("1 line: 0 sound, 1 faulty (at least 10000 faults)");
  expect(Number(run.stderr) / 1024).toBeLessThan(256);
});
