import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { FAULT_CODES } from "../../src/sample/invalid-samples.js";
import { sampleEnvelopes } from "../../src/sample/samples.js";
import { take } from "../sample/take.js";
import { CLI, runCli } from "./run-cli.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sample = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(["sample", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};

test("prints what the function makes, a line each", async () => {
  for (const seed of [0n, 7n, 2n ** 64n - 1n]) {
    const lines = take(50, sampleEnvelopes({ seed })).map((envelope) => `${stringifyEnvelope(envelope)}\n`);
    expect(await sample("--count", "50", "--seed", String(seed))).toBe(lines.join(""));
  }
});

test("prints ten lines of seed 0 unless told otherwise", async () => {
  expect(await sample()).toBe(await sample("--count", "10", "--seed", "0"));
  expect(await sample("--count", "0")).toBe("");
});

test("takes a type by its name on the wire, or in another case", async () => {
  const lines = await sample("--kind", "BudgetExceeded");
  expect(lines.match(/"type":"BudgetExceeded"/g)?.length).toBe(10);
  expect(await sample("--kind", "budget-exceeded")).toBe(lines);
});

describe("broken lines", () => {
  interface Label {
    line: number;
    code: string;
    pointer: string;
    event_id: string;
  }

  // Not through a string, which would mend bytes that are no text.
  async function broken(...args: string[]): Promise<Buffer[]> {
    const child = spawn(process.execPath, [CLI, "sample", ...args]);
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    const lines: Buffer[] = [];
    let rest = Buffer.concat(chunks);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      lines.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    expect(rest.length).toBe(0);
    return lines;
  }

  test("are what their labels say, line by line", async () => {
    const file = join(folder, "labels.ndjson");
    const lines = await broken("--invalid", "--count", "400", "--seed", "2", "--labels", file);
    const labels = readFileSync(file, "utf8").trimEnd().split("\n");
    expect([lines.length, labels.length]).toEqual([400, 400]);
    const parsed = labels.map((label) => JSON.parse(label) as Label);
    parsed.forEach(({ line, code, pointer }, i) => {
      const result = safeParseEnvelopeJson(lines[line - 1] as Buffer);
      const found = result.success ? [] : result.error.issues.map((issue) => [issue.code, issue.pointer]);
      expect(found).toEqual([[code, pointer]]);
      expect(line).toBe(i + 1);
    });
    expect(new Set(parsed.map(({ code }) => code))).toEqual(new Set(FAULT_CODES));
    expect(readdirSync(folder)).toEqual(["labels.ndjson"]);
  });

  // What makes a whole ledger of one line is the first one's own trouble.
  test.each(FAULT_CODES)(
    "are what their labels say to validate, from the first line on: %s",
    async (fault) => {
      const file = join(folder, "labels.ndjson");
      const lines = await broken("--fault", fault, "--count", "3", "--labels", file);
      const stdin = lines.map((line) => Buffer.concat([line, Buffer.from("\n")]));
      const run = await runCli(["validate", "--unknown", "error", "--format", "ndjson", "-"], { stdin });
      const found = run.stdout
        .trimEnd()
        .split("\n")
        .slice(0, -1)
        .map((text) => JSON.parse(text) as Label);
      const labels = readFileSync(file, "utf8")
        .trimEnd()
        .split("\n")
        .map((text) => JSON.parse(text) as Label);
      const shown = ({ line, code, pointer }: Label) => ({ line, code, pointer });
      expect(found.map(shown)).toEqual(labels.map(shown));
      expect(labels.map(({ code }) => code)).toEqual([fault, fault, fault]);
    },
  );

  test("have the one fault that is asked for, without --invalid too", async () => {
    const lines = await broken("--fault", "invalid-utf8", "--count", "20");
    expect(lines.length).toBe(20);
    for (const line of lines) expect(line.includes(0xff)).toBe(true);
  });
});

describe("a wrong command line ends with 2 and says why", () => {
  const cases: [string[], string][] = [
    [["--kind", "BudgetExceded"], "Did you mean BudgetExceeded?"],
    [["--kind", "nothing"], "Expected one of ProposalCreated, ProposalValidated,"],
    [["--fault", "duplicate_keys"], "Did you mean duplicate_key? Try: experience-contract explain"],
    [["--count", "-1"], "Expected a whole number from 0 to 9007199254740991."],
    [["--count", "1e3"], "Expected a whole number from 0 to 9007199254740991."],
    [["--count", "99999999999999999999"], "Expected a whole number from 0 to 9007199254740991."],
    [["--seed", "18446744073709551616"], "Expected a whole number from 0 to 18446744073709551615."],
    [["--labels", "faults.ndjson"], "'--labels <file>' needs --invalid or --fault"],
    [["--kind", "BudgetExceeded", "--fault", "depth_exceeded"], "No BudgetExceeded can have the fault"],
    [["--sed", "1"], "Did you mean --seed?"],
  ];
  test.each(cases)("%j", async (args, message) => {
    const run = await runCli(["sample", ...args]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
  });
});

test("labels that can't be written are a failure, and leave no part of them", async () => {
  const file = join(folder, "no/such/folder/labels.ndjson");
  const run = await runCli(["sample", "--invalid", "--labels", file]);
  expect(run.code).toBe(74);
  expect(run.stderr).toContain(`cannot write ${file}: no such file or directory (ENOENT)`);
  expect(readdirSync(folder)).toEqual([]);
});

describe("without end", () => {
  const ENDLESS = ["--count", String(Number.MAX_SAFE_INTEGER)];

  function start(args: readonly string[]) {
    const child = spawn(process.execPath, [CLI, "sample", ...ENDLESS, ...args]);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
      child.on("close", (code) => resolve({ code, stderr }));
    });
    return { child, ended };
  }

  test.each([[[]], [["--invalid"]]])("a reader that goes away ends it quietly: %j", async (args) => {
    const { child, ended } = start(args);
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toEqual({ code: 141, stderr: "" });
  });

  test("an interruption ends it behind a whole line, and leaves no labels", async () => {
    const labels = join(folder, "labels.ndjson");
    writeFileSync(labels, "of an earlier run");
    const { child, ended } = start(["--invalid", "--labels", labels, "--force"]);
    let last = 0;
    child.stdout.on("data", (chunk: Buffer) => (last = chunk.at(-1) as number));
    child.stdout.once("data", () => child.kill("SIGINT"));
    expect(await ended).toEqual({ code: 130, stderr: "" });
    expect(last).toBe(10);
    expect(readFileSync(labels, "utf8")).toBe("of an earlier run");
    expect(readdirSync(folder)).toEqual(["labels.ndjson"]);
  });

  test("it takes no more memory for more lines", async () => {
    const REPORT = `data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;
    const peak = async (count: number) => {
      const run = await runCli(["sample", "--count", String(count)], { nodeArgs: ["--import", REPORT] });
      return Number(run.stderr) / 1024;
    };
    expect((await peak(60_000)) - (await peak(6_000))).toBeLessThan(60);
  });
});

test("nothing is left of labels where there is nothing to label", async () => {
  const file = join(folder, "labels.ndjson");
  await runCli(["sample", "--fault", "depth_exceeded", "--kind", "BudgetExceeded", "--labels", file]);
  expect(existsSync(file)).toBe(false);
});
