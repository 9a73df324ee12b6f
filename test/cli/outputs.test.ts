import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { BROKEN_LEDGER, DAMAGES } from "../../scripts/ledger/damages.js";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { SummaryFileSchema } from "../../src/cli/output/json/shapes.js";
import { ROOT } from "../support/npm.js";
import { CLI, runCli } from "./run-cli.js";
import { runLine } from "./run-line.js";

const root = mkdtempSync(join(tmpdir(), "outputs-"));
let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name));
const outs = () => ["--valid-out", path("valid"), "--invalid-out", path("invalid")];
const [LINE, OTHER] = LEDGER_LINES as [string, string];

describe("--valid-out and --invalid-out", () => {
  test("part a ledger byte for byte", async () => {
    const run = await runCli(["validate", ...outs(), "-"], { stdin: [BROKEN_LEDGER] });
    expect(run.code).toBe(1);
    const broken = new Set(
      DAMAGES.filter(({ code }) => code !== "unknown_event_type").map(({ line }) => line),
    );
    const lines = BROKEN_LEDGER.toString("latin1").match(/.*\n/g) ?? [];
    const isBlank = (line: string) => line.trim() === "";
    const bad = lines.filter((line, i) => broken.has(i + 1) && !isBlank(line));
    const good = lines.filter((line, i) => !broken.has(i + 1) && !isBlank(line));
    expect(read("invalid").toString("latin1")).toBe(bad.join(""));
    expect(read("valid").toString("latin1")).toBe(good.join(""));
  });

  test("keep line ends as they are, and never join two inputs in one line", async () => {
    writeFileSync(path("a"), `${LINE}\r\n5`);
    writeFileSync(path("b"), `7\n${OTHER}`);
    await runCli(["validate", ...outs(), path("a"), path("b")]);
    expect(read("valid").toString()).toBe(`${LINE}\r\n${OTHER}`);
    expect(read("invalid").toString()).toBe("5\n7\n");
  });

  test("take events of unknown types for valid unless they are errors", async () => {
    const unknown = LINE.replace(/(?<="event":\{"type":")\w+/, "Later");
    await runCli(["validate", ...outs(), "-"], { stdin: unknown });
    expect(read("valid").toString()).toBe(unknown);
    const strict = await runCli(["validate", "--unknown", "error", "--force", ...outs(), "-"], {
      stdin: unknown,
    });
    expect(strict.code).toBe(1);
    expect(read("invalid").toString()).toBe(unknown);
    const warning = await runCli(["validate", "--unknown", "warn", "-"], { stdin: unknown });
    expect(warning.code).toBe(0);
    expect(warning.stdout).toMatch(/\/event\/type: warning unknown_event_type/);
  });

  test("copy a line beyond the limit, without holding it", async () => {
    const long = `{"x":"${"y".repeat(3 << 20)}"}`;
    const args = ["validate", "--max-line", "1500000", ...outs(), "-"];
    const run = await runCli(args, { stdin: `${LINE}\n${long}\n${OTHER}\n` });
    expect(run.stdout).toMatch(/:2:1: .*line_too_long: .*at most 1,500,000 bytes/);
    expect(read("valid").toString()).toBe(`${LINE}\n${OTHER}\n`);
    expect(read("invalid").toString()).toBe(`${long}\n`);
  });

  // Of a file, unlike a stream, all chunks come in the same memory.
  test.each(["1", "3"])(
    "copy a file's lines beyond the limit as they are, with %s workers",
    async (workers) => {
      const numbers = Array.from({ length: 400_000 }, (_, i) => i).join(" ");
      writeFileSync(path("long"), Array.from({ length: 10 }, (_, i) => `${i} ${numbers}\n`).join(""));
      await runCli(["validate", "--max-line", "200000", "--workers", workers, ...outs(), path("long")]);
      expect(read("invalid").equals(read("long"))).toBe(true);
    },
  );

  test("write the documents of an array one below the other", async () => {
    await runCli(["validate", ...outs(), "-"], { stdin: `[${LINE},5, ${OTHER}]` });
    expect(read("valid").toString()).toBe(`${LINE}\n${OTHER}`);
    expect(read("invalid").toString()).toBe("5");
  });

  test.each([
    ["in an array", `[${LINE}${OTHER}{"a":1}{"b":2}]`],
    ["in none", `${LINE}${OTHER}{"a":1}{"b":2}`],
  ])("write documents that touch one below the other, %s", async (_, stdin) => {
    await runCli(["validate", "--input", "json", ...outs(), "-"], { stdin });
    expect(read("valid").toString()).toBe(`${LINE}\n${OTHER}`);
    expect(read("invalid").toString()).toBe(`{"a":1}\n{"b":2}`);
  });

  test("write a document beyond the limit among others of an array on a line of its own, too", async () => {
    const long = `{"x":"${"y".repeat(3 << 20)}"}`;
    const args = ["validate", "--max-line", "1500000", "--format", "ndjson", ...outs(), "-"];
    const stdin = `[5,${long},{"a":1},${LINE},${long},7]`;
    const run = await runCli(args, { stdin });
    expect(read("invalid").toString()).toBe(`5\n${long}\n{"a":1}\n${long}\n7`);
    const printed = run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(printed.at(-1)).toMatchObject({ summary: { lines: 0, sound: 1, faulty: 5 } });
    const columns = printed.flatMap(({ code, column }) => (code === "line_too_long" ? [column] : []));
    expect(columns).toEqual([stdin.indexOf(long) + 1, stdin.lastIndexOf(long) + 1]);
  });

  test("take what follows an array, too", async () => {
    await runCli(["validate", ...outs(), "-"], { stdin: `[\n${LINE}\n]\n[\n${OTHER}\n]\n]}x {"a"` });
    expect(read("valid").toString()).toBe(`${LINE}\n${OTHER}`);
    expect(read("invalid").toString()).toBe(`]}x\n{"a"`);
  });

  test("take a line that only starts like an array as it is", async () => {
    const run = await runCli(["validate", ...outs(), "-"], { stdin: `[info] x \r\n${LINE}\n${OTHER}\n` });
    expect(run.code).toBe(1);
    expect(read("valid").toString()).toBe(`${LINE}\n${OTHER}\n`);
    expect(read("invalid").toString()).toBe("[info] x \r\n");
  });

  test("have filters leave out of both what they leave out", async () => {
    const args = ["validate", "--only", "BudgetExceeded", ...outs(), "-"];
    const stdin = LEDGER_LINES.map((line) => `${line}\n`).join("");
    const run = await runCli(args, { stdin });
    const wanted = LEDGER_LINES.filter((line) => line.includes('"type":"BudgetExceeded"'));
    expect(read("valid").toString()).toBe(wanted.map((line) => `${line}\n`).join(""));
    expect(run.stdout).toMatch(new RegExp(`${wanted.length} sound`));
  });

  test("that can't be written end with 74, and leave nothing behind", async () => {
    const missing = join(folder, "no/such/folder/file");
    const run = await runCli(["validate", "--valid-out", path("valid"), "--invalid-out", missing, "-"]);
    expect(run).toMatchObject({ code: 74, stdout: "" });
    expect(run.stderr).toMatch(
      /^experience-contract: cannot write .*no such file or directory \(ENOENT\)\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("an output that would cost something is refused, and nothing is touched:", () => {
  const refusal = async (args: readonly string[], said: string) => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    symlinkSync(path("ledger"), path("link"));
    const run = await runCli(["validate", ...args], { stdin: "" });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(said);
    expect(read("ledger").toString()).toBe(`${LINE}\n`);
    expect(readdirSync(folder).toSorted()).toEqual(["ledger", "link"]);
  };

  test.each(["--valid-out", "--invalid-out", "--summary"])("%s over a file that holds something", (option) =>
    refusal([option, path("ledger")], `${option} would overwrite`),
  );

  test.each(["--valid-out", "--invalid-out", "--summary"])("%s over an input, even if forced", (option) =>
    refusal(["--force", option, path("link"), path("ledger")], "it is an input"),
  );

  test("two outputs under one name", () =>
    refusal(
      ["--valid-out", path("new"), "--summary", join(folder, ".", "new"), path("ledger")],
      "--valid-out is that already",
    ));

  test("the standard input, where that is a file, even if forced", () => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    const run = runLine("experience-contract validate --force --valid-out ledger < ledger", folder);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("it is an input");
    expect(read("ledger").toString()).toBe(`${LINE}\n`);
  });

  test.each(["validate --format ndjson", "validate", "inspect", "inspect --event x"])(
    "the standard output of %s, where that is an input",
    (command) => {
      mkdirSync(path("ledgers"));
      writeFileSync(path("ledgers/a.ndjson"), `5\n${LINE}\n`);
      const run = runLine(`experience-contract ${command} ledgers > ledgers/report.ndjson`, folder);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toBe(
        "experience-contract: the standard output cannot go to ledgers/report.ndjson: it is an input; send it to a file that is none\n",
      );
      expect(read("ledgers/report.ndjson").toString()).toBe("");
    },
  );

  test("the standard output, where that is the standard input", () => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    const run = runLine("experience-contract validate < ledger >> ledger", folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("cannot go to <stdin>: it is an input");
    expect(read("ledger").toString()).toBe(`${LINE}\n`);
  });

  test.each([
    ["validate --valid-out", "out"],
    ["validate --invalid-out", "link"],
    ["validate --summary", "./out"],
    ["inspect --html", "out"],
    ["sample --invalid --labels", "out"],
  ])("%s %s, where the standard output goes there, even if forced", (command, name) => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    symlinkSync("out", path("link"));
    const run = runLine(`experience-contract ${command} ${name} --force < ledger > out`, folder);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`cannot be ${name}: the standard output goes there`);
    expect(read("out").toString()).toBe("");
  });

  test("two outputs that would be one file, by way of a linked folder or a link to no file", async () => {
    mkdirSync(path("folder"));
    symlinkSync(path("folder"), path("linked"));
    symlinkSync("linked/new", path("link"));
    for (const [one, other] of [
      ["folder/new", "linked/new"],
      ["link", "folder/new"],
    ] as const) {
      const outputs = ["--valid-out", path(one), "--invalid-out", path(other)];
      const run = await runCli(["validate", ...outputs, "-"], { stdin: `${LINE}\n5\n` });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("--valid-out is that already");
    }
    expect(readdirSync(path("folder"))).toEqual([]);
  });

  const others = [
    ["inspect", "--html"],
    ["sample", "--invalid", "--labels"],
  ];
  test.each(others)("of %s, a file that holds something", async (...args) => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    const run = await runCli([...args, path("ledger")], { stdin: `${LINE}\n` });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`${args.at(-1)} would overwrite`);
    expect(read("ledger").toString()).toBe(`${LINE}\n`);
    const forced = await runCli([...args, path("ledger"), "--force"], { stdin: `${LINE}\n` });
    expect(forced.code).toBe(0);
    expect(read("ledger").toString()).not.toBe(`${LINE}\n`);
  });

  test("of inspect, an input, even if forced", async () => {
    writeFileSync(path("ledger"), `${LINE}\n`);
    const run = await runCli(["inspect", "--force", "--html", path("ledger"), path("ledger")]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(read("ledger").toString()).toBe(`${LINE}\n`);
  });
});

test("a link to no file yet stays a link, and gets its file", async () => {
  mkdirSync(path("folder"));
  symlinkSync("folder/summary", path("link"));
  const run = await runCli(["validate", "--summary", path("link"), "-"], { stdin: `${LINE}\n` });
  expect(run.code).toBe(0);
  expect(lstatSync(path("link")).isSymbolicLink()).toBe(true);
  expect(JSON.parse(read("folder/summary").toString())).toMatchObject({ complete: true });
});

test("the standard output goes to a file of its own, or with the standard error", () => {
  writeFileSync(path("ledger"), `${LINE}\n`);
  const line = "experience-contract validate --valid-out valid ledger > report 2>&1";
  expect(runLine(line, folder)).toMatchObject({ code: 0, stdout: "", stderr: "" });
  expect(read("report").toString()).toMatch(/1 line: 1 sound, 0 faulty\n$/);
  expect(read("valid").toString()).toBe(`${LINE}\n`);
});

test("outputs go to empty files, and with --force over others", async () => {
  writeFileSync(path("valid"), "");
  writeFileSync(path("summary"), "as before");
  const args = ["--force", "--valid-out", path("valid"), "--summary", path("summary")];
  const run = await runCli(["validate", ...args, "-"], { stdin: `${LINE}\n` });
  expect(run.code).toBe(0);
  expect(read("valid").toString()).toBe(`${LINE}\n`);
  expect(JSON.parse(read("summary").toString())).toMatchObject({ complete: true });
});

test.skipIf(!existsSync("/dev/full"))("a full disk ends with 74 and without a stack trace", async () => {
  const child = spawn("sh", [
    "-c",
    `"$0" "$1" validate --format ndjson - > /dev/full`,
    process.execPath,
    CLI,
  ]);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.end("5\n".repeat(100_000));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, stderr }).toEqual({
    code: 74,
    stderr: "experience-contract: cannot write the output: no space left on device (ENOSPC)\n",
  });
});

describe("an interrupted run", () => {
  async function interrupt(signal: NodeJS.Signals, args: readonly string[] = []) {
    const child = spawn(process.execPath, [CLI, "validate", "--workers", "2", ...outs(), ...args, "-"], {
      cwd: ROOT,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdin.on("error", () => {});
    // More than the blocks that may be under way, so that some have been judged; then nothing more comes.
    const chunk = Buffer.from(`5\n${LINE}\n`.repeat(1000));
    for (let i = 0; i < 15; i++) child.stdin.write(chunk);
    await new Promise<void>((resolve) =>
      child.stdin.write(chunk, () => {
        resolve();
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill(signal);
    const code = await new Promise((resolve) => child.on("close", resolve));
    return { code, stdout, stderr };
  }

  test.each(["SIGINT", "SIGTERM"] as const)(
    "by %s shows what was found, and ends with 130",
    async (signal) => {
      const run = await interrupt(signal, ["--summary", path("summary")]);
      expect(run.code).toBe(130);
      expect(run.stdout).toMatch(/invalid_type, \d+ times/);
      expect(run.stdout).toMatch(/[Ii]nterrupted/);
      const names = `${path("valid")}, ${path("invalid")} and ${path("summary")}`;
      expect(run.stderr).toBe(`experience-contract: interrupted: ${names} not written\n`);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test.runIf(process.platform === "linux").each([
    ["nobody has opened", false],
    ["nobody writes to", true],
  ])("ends at once, even if it reads a pipe that %s", async (_, isOpen) => {
    execFileSync("mkfifo", [path("pipe")]);
    const writer = isOpen ? openSync(path("pipe"), "r+") : undefined;
    writeFileSync(path("ledger"), "5\n");
    const files = [path("ledger"), path("pipe"), path("ledger")];
    const child = spawn(process.execPath, [CLI, "validate", ...files]);
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    const ended = new Promise((resolve) => child.on("close", resolve));
    setTimeout(() => child.kill("SIGTERM"), 1500);
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    const code = await ended;
    clearTimeout(late);
    if (writer !== undefined) closeSync(writer);
    expect(code).toBe(130);
    expect(stdout).toMatch(/[Ii]nterrupted.*1 faulty/s);
  });

  test("by SIGKILL leaves no file under the names that were asked for", async () => {
    writeFileSync(path("valid"), "as before");
    await interrupt("SIGKILL", ["--force"]);
    expect(read("valid").toString()).toBe("as before");
    expect(existsSync(path("invalid"))).toBe(false);
  });
});

describe("--summary", () => {
  const summaryOf = () => {
    const document = JSON.parse(read("summary").toString()) as unknown;
    const summary = SummaryFileSchema.parse(document);
    expect(summary).toEqual(document);
    return summary;
  };
  const text = LEDGER_LINES.map((line) => `${line}\n`).join("");

  test("tells what is in the ledger, and which file that was", async () => {
    writeFileSync(path("a.gz"), gzipSync(text));
    const run = await runCli(["validate", "--summary", path("summary"), path("a.gz"), "-"], {
      stdin: `5\n${LINE}`,
    });
    expect(run.code).toBe(1);
    const summary = summaryOf();
    const times = LEDGER_LINES.map((line) => (JSON.parse(line) as { occurred_at: string }).occurred_at);
    expect(summary).toMatchObject({
      complete: true,
      files: [
        {
          file: path("a.gz"),
          bytes: Buffer.byteLength(text),
          sha256: createHash("sha256").update(read("a.gz")).digest("hex"),
          sound: LEDGER_LINES.length,
          faulty: 0,
          time: { first: times.toSorted()[0], last: times.toSorted().at(-1), not_rfc_3339: 0 },
        },
        {
          file: "<stdin>",
          sha256: createHash("sha256").update(`5\n${LINE}`).digest("hex"),
          sound: 1,
          faulty: 1,
        },
      ],
      summary: { lines: LEDGER_LINES.length + 2, sound: LEDGER_LINES.length + 1, faulty: 1 },
    });
    expect(summary.summary.tenants.reduce((sum, { count }) => sum + count, 0)).toBe(LEDGER_LINES.length + 1);
  });

  test("cuts no character of an unknown type apart", async () => {
    const type = `${"Y".repeat(199)}😀${"z".repeat(100)}`;
    const stdin = LINE.replace(/(?<="event":\{"type":")\w+/, type);
    await runCli(["validate", "--summary", path("summary"), "-"], { stdin });
    expect(summaryOf()).toMatchObject({
      summary: { unknown_types: [{ type: expect.stringMatching(/^Y+… \(301 /) as string, count: 1 }] },
    });
    expect(read("summary").toString()).not.toMatch(/\\ud[89a-f]/i);
  });

  test("has the times that inspect has: of the same instant in several spellings the outermost", async () => {
    const times = ["10:00:00Z", "11:00:00+01:00", "12:00:00+00:00", "13:00:00+01:00"];
    const at = (time: string) => LINE.replace(/(?<="occurred_at":")[^"]*/, `2026-03-02T${time}`);
    const stdin = times.map((time) => `${at(time)}\n`).join("");
    await runCli(["validate", "--summary", path("summary"), "-"], { stdin });
    const { stdout } = await runCli(["inspect", "--format", "json", "-"], { stdin });
    const time = { first: "2026-03-02T10:00:00Z", last: "2026-03-02T13:00:00+01:00" };
    expect(JSON.parse(stdout)).toMatchObject({ time });
    expect(summaryOf()).toMatchObject({ files: [{ time }], summary: { time } });
  });

  test("says when something is missing", async () => {
    await runCli(["validate", "--summary", path("summary"), "no/such/file"]);
    expect(summaryOf()).toMatchObject({
      complete: false,
      files: [{ sha256: null, failure: expect.stringContaining("ENOENT") as string }],
    });
  });
});
