import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/npm.js";
import { CLI, findingsOf, runCli, totalsOf } from "./run-cli.js";

const LEDGER = readFileSync(join(ROOT, "examples/ledger.ndjson"));
const LINE = LEDGER.subarray(0, LEDGER.indexOf("\n")).toString("utf8");
const lineOfType = (type: string) => LINE.replace(/(?<="event":\{"type":")\w+/, type);
const ESCAPE = "\u001b";

const validate = (stdin: string | Iterable<Uint8Array>, env = {}) =>
  runCli(["validate", "-"], { stdin, env });

describe("line ends", () => {
  test("are LF or CRLF, and the last one may be missing", async () => {
    const run = await validate(`${LINE}\r\n${LINE}\n${LINE}`);
    expect(run.code).toBe(0);
    expect(totalsOf(run)).toBe("3 lines: 3 sound, 0 faulty");
  });

  test("alone are blank lines", async () => {
    const run = await validate(`\n\r\n \t\n${LINE}\n\n`);
    expect(run.code).toBe(0);
    expect(totalsOf(run)).toBe("5 lines: 1 sound, 4 blank, 0 faulty");
  });

  test("missing behind half an event mean that the file was cut off", async () => {
    const run = await validate(`${LINE}\n${LINE.slice(0, 40)}`);
    expect(run.code).toBe(3);
    const [finding] = findingsOf(run, "<stdin>");
    expect(finding).toMatchObject({ line: 2, column: 41, code: "truncated_line", byte: LINE.length + 41 });
    expect(finding?.message).toMatch(/copy is incomplete/);
  });

  test("present behind half an event don't", async () => {
    const [finding] = findingsOf(await validate(`${LINE.slice(0, 40)}\r\n`), "<stdin>");
    expect(finding).toMatchObject({ line: 1, column: 41, code: "unexpected_end" });
    expect(finding?.message).not.toMatch(/copy is incomplete/);
  });
});

test("an empty input is a ledger without events", async () => {
  const run = await validate("");
  expect(run).toMatchObject({ code: 0, stdout: "0 lines: 0 sound, 0 faulty\n", stderr: "" });
});

test("unknown types are no fault", async () => {
  const run = await validate(lineOfType("DreamDreamt"));
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/^ {2}DreamDreamt +1 {2}first on line 1$/m);
});

test("any number of unknown types is listed in bounded space", async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => lineOfType(`Type${i}`));
  const run = await validate(lines.join("\n"));
  expect(run.stdout.match(/Type\d+/g)?.length).toBe(100);
  expect(run.stdout).toMatch(/\(further types\) +900/);
});

test("long unknown types are told apart, and cut where no character is", async () => {
  const countTypes = async (types: readonly string[]) => {
    const stdin = types.map(lineOfType).join("\n");
    const { stdout } = await runCli(["validate", "--format", "json", "-"], { stdin });
    return (JSON.parse(stdout) as { summary: { unknown_types: { type: string; count: number }[] } }).summary
      .unknown_types;
  };
  const types = [
    `${"X".repeat(200)}A`,
    `${"X".repeat(200)}B`,
    `${"Y".repeat(199)}😀z`,
    `${"Z".repeat(300)}A`,
    `${"Z".repeat(300)}B`,
    `${"z".repeat(159)}${"😀".repeat(300)}`,
  ];
  const counted = await countTypes([...types, ...types]);
  const shown = counted.map(({ type }) => type);
  expect(counted.map(({ count }) => count)).toEqual(types.map(() => 2));
  expect(new Set(shown).size).toBe(types.length);
  expect(shown.slice(0, 3)).toEqual(types.slice(0, 3));
  expect(shown[3]).toMatch(/^Z+… \(301 characters, hash \w+\)$/);
  expect(shown[5]).toMatch(/^z{159}… \(759 characters, hash \w+\)$/);
  // A type that is called like that is another one.
  expect(await countTypes([types[3]!, shown[3]!])).toEqual([
    { type: shown[3], count: 1 },
    { type: shown[3], count: 1 },
  ]);
});

test("what a document says can't control the terminal", async () => {
  const unknown = await validate(lineOfType("\\u001b[2J\u202e\u0085"));
  expect(unknown.stdout).toContain("\\u{1b}[2J\\u{202e}\\u{85}");
  const broken = await validate('{"\\u001b\u202e\u0085":nothing}');
  expect(broken.stdout).toContain("/\\u{1b}\\u{202e}\\u{85}: invalid_syntax");
  for (const { stdout } of [unknown, broken])
    expect(stdout.replaceAll("\n", "")).toMatch(/^[^\p{Cf}\p{Cc}]+$/u);
});

test("colours are for terminals, and for whoever asks", async () => {
  expect((await validate("x")).stdout).not.toContain(ESCAPE);
  expect((await validate("x", { FORCE_COLOR: "1" })).stdout).toContain(ESCAPE);
});

test("a reader that goes away ends the program quietly", async () => {
  const child = spawn(process.execPath, [CLI, "validate", "--format", "ndjson", "-"], { cwd: ROOT });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.on("error", () => {});
  const timer = setInterval(() => child.stdin.write("x\n".repeat(10_000)), 1);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
});

describe("memory", () => {
  const REPORT = `data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

  async function peakMebibytes(stdin: Iterable<Uint8Array>, workers = 1) {
    const args = ["validate", "--workers", String(workers), "-"];
    const run = await runCli(args, { stdin, nodeArgs: ["--import", REPORT] });
    return { ...run, peak: Number(run.stderr) / 1024 };
  }

  function* repeat(chunk: Uint8Array, times: number) {
    for (let i = 0; i < times; i++) yield chunk;
  }

  test("does not grow with the ledger", async () => {
    const one = await peakMebibytes([LEDGER]);
    const hundred = await peakMebibytes(repeat(LEDGER, 100));
    expect(totalsOf(hundred)).toMatch(/, 0 faulty$/);
    expect(hundred.peak - one.peak).toBeLessThan(60);
  });

  test("is less than 256 MiB for two workers", async () => {
    const { peak } = await peakMebibytes(repeat(LEDGER, 100), 2);
    expect(peak).toBeLessThan(256);
  });

  test("does not grow with a line beyond the limit, which is one fault", async () => {
    const run = await peakMebibytes([
      ...repeat(new Uint8Array(1 << 20).fill(0x20), 300),
      Buffer.from(`\n${LINE}\n`),
    ]);
    expect(findingsOf(run, "<stdin>")).toMatchObject([{ line: 1, code: "line_too_long", byte: 0 }]);
    expect(totalsOf(run)).toBe("2 lines: 1 sound, 1 faulty (1 fault)");
    expect(run.peak).toBeLessThan(450);
  });
});
