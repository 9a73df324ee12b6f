import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../../scripts/ledger/ledger-lines.js";
import type { JsonObject } from "../../../src/json/json-value.js";
import { parseExact } from "../../../scripts/conformance/exact-json.js";
import { ROOT } from "../../support/npm.js";
import { CLI, runCli } from "../run-cli.js";

const LEDGER = "examples/ledger.ndjson";
const ALL_EVENTS = new RegExp(`^ {2}Events +${LEDGER_LINES.length}$`, "m");
const TEXT = readFileSync(join(ROOT, LEDGER), "utf8");
const LINES = TEXT.trimEnd().split("\n");
const UTF8 = { LC_ALL: "C.UTF-8", TERM: "xterm" };

interface Event {
  event_id: string;
  tenant_id: string | null;
  occurred_at: string;
  event: { type: string; data: Record<string, unknown> };
}
const EVENTS = LINES.map((line) => JSON.parse(line) as Event);

const inspect = (args: readonly string[], options: Parameters<typeof runCli>[1] = {}) =>
  runCli(["inspect", ...args], { env: UTF8, ...options });

async function reportOf(args: readonly string[], options?: Parameters<typeof runCli>[1]) {
  const run = await inspect([...args, "--format", "json"], options);
  return { ...run, report: parseExact(run.stdout) as JsonObject };
}

const folder = () => mkdtempSync(join(tmpdir(), "inspect-"));

describe("the example ledger", () => {
  test("is counted rightly", async () => {
    const { code, stderr, report } = await reportOf([LEDGER]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const kinds: Record<string, number> = {};
    for (const { event } of EVENTS) kinds[event.type] = (kinds[event.type] ?? 0) + 1;
    expect(
      Object.fromEntries(
        (report.kinds as unknown as { name: string; count: number }[]).map(({ name, count }) => [
          name,
          count,
        ]),
      ),
    ).toEqual(kinds);
    const outcomes = EVENTS.filter(({ event }) => event.type === "OutcomeRecorded").map(
      ({ event }) => event.data,
    );
    const sum = (key: string) => outcomes.reduce((total, data) => total + Number(data[key] ?? 0), 0);
    expect(report).toMatchObject({
      inputs: [{ file: LEDGER, failure: null }],
      interrupted: false,
      events: { total: EVENTS.length, known: EVENTS.length, unknown: 0, invalid: 0 },
      outcomes: {
        count: outcomes.length,
        passed: outcomes.filter(({ passed }) => passed).length,
        tokens: { sum: sum("tokens") },
        cost_microdollars: { sum: sum("cost_microdollars") },
        cost_usd: String(sum("cost_microdollars") / 1e6),
      },
    });
  });

  test("is shown in 80 columns where there is no terminal", async () => {
    const { stdout } = await inspect([LEDGER]);
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(ALL_EVENTS);
    expect(stdout).toMatch(/^ {2}TraceLinkRecorded +67 +13\.8 % +█+$/m);
    expect(stdout).not.toContain("\u001b");
  });

  test("is shown in ASCII where the terminal knows no more", async () => {
    const { stdout } = await inspect([LEDGER], { env: { LC_ALL: "C" } });
    expect(stdout).toMatch(/^[\n -~]+$/);
    expect(stdout).toMatch(/^ {2}TraceLinkRecorded +67 +13\.8 % +#+$/m);
  });
});

test("the number of workers makes no difference", async () => {
  const stdin = () => Array.from({ length: 30 }, () => Buffer.from(TEXT));
  const [one, three] = await Promise.all([
    inspect(["--workers", "1"], { stdin: stdin() }),
    inspect(["--workers", "3"], { stdin: stdin() }),
  ]);
  expect(one.code).toBe(0);
  expect(one.stdout).toMatch(/^ {2}Events +14,610$/m);
  expect(three.stdout).toBe(one.stdout);
});

test("faults and unknown types are counted, and don't matter to the exit code", async () => {
  const { code, stdout } = await inspect(["examples/broken-ledger.ndjson"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}Of unknown type +2$/m);
  expect(stdout).toMatch(
    /^ {2}Faulty documents +\d+ {2}In no other figure; see: experience-contract validate$/m,
  );
  expect(stdout).toContain("FactPromotd: did you mean FactPromoted?");
});

test("an empty ledger is shown as such", async () => {
  const { code, stdout } = await inspect([], { stdin: "\n\n" });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "<stdin>\n  Events  0\n" });
});

test("events are chosen by kind, tenant and time", async () => {
  const { report } = await reportOf([
    LEDGER,
    "--tenant",
    "harbor-bank",
    "--only",
    "FactPromoted",
    "--since",
    "2026-03-03",
  ]);
  const expected = EVENTS.filter(
    ({ tenant_id, event, occurred_at }) =>
      tenant_id === "harbor-bank" && event.type === "FactPromoted" && occurred_at >= "2026-03-03",
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(report.events).toEqual({ total: expected.length, known: expected.length, unknown: 0, invalid: 0 });
});

test("sums beyond 64 bits are printed exactly", async () => {
  const [line] = LINES.filter((text) => text.includes('"OutcomeRecorded"'));
  const huge = line!.replace(/"tokens":\d+/, '"tokens":18446744073709551615');
  const { stdout } = await reportOf([], { stdin: `${huge}\n${huge}\n${huge}` });
  expect(stdout).toContain('"sum": 55340232221128654845,');
  expect((await inspect([], { stdin: `${huge}\n${huge}\n${huge}` })).stdout).toContain(
    "55,340,232,221,128,654,845",
  );
});

test("what a ledger says can't control the terminal, or get lost", async () => {
  const hostile = ["__proto__", "constructor", "\\u001b[2J\\u202e", "<script>"];
  const stdin = hostile.map((id) => LINES[0]!.replace('"tenant_id":null', `"tenant_id":"${id}"`)).join("\n");
  const { stdout } = await inspect([], { stdin });
  expect(stdout).toMatch(/^ {2}__proto__ +1 /m);
  expect(stdout).toMatch(/^ {2}constructor +1 /m);
  expect(stdout).toContain(String.raw`\u{1b}[2J\u{202e}`);
  expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("an input that can't be read is told of, and the others are shown", async () => {
  const run = await inspect(["no/such/file", LEDGER]);
  expect(run.code).toBe(3);
  expect(run.stderr).toMatch(/cannot read no\/such\/file: no such file or directory/);
  expect(run.stdout.startsWith(`no/such/file (not read to its end)\n${LEDGER}\n`)).toBe(true);
  expect(run.stdout).toMatch(ALL_EVENTS);
});

describe("an input that ends too early", () => {
  const cases: [where: string, stdin: string][] = [
    ["between documents of an array", `[${LINES[0]},`],
    ["inside a document of an array", `[${LINES[0]},${LINES[1]!.slice(0, -9)}`],
    ["inside its last line", `${LINES[0]}\n${LINES[1]!.slice(0, -9)}`],
  ];
  test.each(cases)("%s is told of, and what there is is shown", async (_, stdin) => {
    const said =
      "cannot read <stdin> to its end: it is cut off inside a document or an array of them; validate tells where";
    const { code, stderr, report } = await reportOf([], { stdin });
    expect({ code, stderr }).toEqual({ code: 3, stderr: `experience-contract: ${said}\n` });
    expect(report).toMatchObject({
      inputs: [{ file: "<stdin>", failure: said }],
      events: { known: 1 },
    });
    const search = await inspect(["--event", EVENTS[0]!.event_id], { stdin });
    expect(search).toMatchObject({ code: 3, stderr });
    expect(search.stdout).toContain("<stdin>:1");
  });

  test("is none that lacks its last line end", async () => {
    for (const stdin of [LINES[0]!, `${LINES[0]}\nx`, `[${LINES[0]}]`])
      expect(await inspect([], { stdin })).toMatchObject({ code: 0, stderr: "" });
  });
});

test("what stands behind an array is counted, and found", async () => {
  const stdin = `[\n${LINES[0]}\n]\n[\n${LINES[1]}\n]\n${LINES[2]}\nx`;
  const { code, report } = await reportOf([], { stdin });
  expect({ code, events: report.events }).toMatchObject({ code: 0, events: { total: 3, invalid: 1 } });
  for (const [i, line] of [2, 5, 7].entries()) {
    const run = await inspect(["--event", EVENTS[i]!.event_id], { stdin });
    expect(run.stdout).toContain(`<stdin>:${line} `);
  }
});

describe("--max-names", () => {
  test("says so when there are more names, and stays true", async () => {
    const { stdout } = await inspect(["--max-names", "5", LEDGER]);
    expect(stdout).toMatch(/^ {2}Correlations +about \d+$/m);
    expect(stdout.replace(/\n\s+/g, " ")).toContain(
      "Counts are exact, but a more frequent name may be missing; --max-names raises the limit.",
    );
  });

  test.each(["0", "x", "1.5", "-1"])("is no %s", async (count) => {
    expect((await inspect([`--max-names=${count}`, LEDGER])).code).toBe(2);
  });
});

describe("--html", () => {
  test("writes one page, whole or not at all", async () => {
    const target = join(folder(), "report.html");
    writeFileSync(target, "before");
    const run = await inspect(["--html", target, "--force", LEDGER]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(ALL_EVENTS);
    expect(readFileSync(target, "utf8")).toMatch(/^<!doctype html>\n.*<\/html>\n$/s);
    expect(readdirSync(join(target, ".."))).toEqual(["report.html"]);
  });

  test("can't be written: that is told, after the result", async () => {
    const run = await inspect(["--html", join(folder(), "no/such/folder.html"), LEDGER]);
    expect(run.code).toBe(74);
    expect(run.stderr).toMatch(/cannot write .*folder\.html: no such file or directory/);
    expect(run.stdout).toMatch(ALL_EVENTS);
    const device = await inspect(["--html", "/dev/null", LEDGER]);
    expect(device.stderr).toMatch(/cannot write \/dev\/null: it is no ordinary file/);
  });
});

describe("--event", () => {
  const line = LINES.findIndex((text) => text.includes('"RecallExecuted"'));
  const id = EVENTS[line]!.event_id;

  test("shows the event, its place and what its fields mean", async () => {
    const run = await inspect(["--event", id, LEDGER]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const offset = Buffer.byteLength(LINES.slice(0, line).join("\n")) + 1;
    expect(run.stdout).toContain(`${LEDGER}:${line + 1} [byte ${offset.toLocaleString("en-US")}]\n`);
    expect(run.stdout).toContain("How many candidates were looked at.");
  });

  test("shows all events of that id, or prints them as they are", async () => {
    const stdin = `${LINES[line]}\n${LINES[0]}\n\n${LINES[line]}\r\n`;
    const { stdout } = await inspect(["--event", id], { stdin });
    expect(stdout.match(/^<stdin>:\d+/gm)).toEqual(["<stdin>:1", "<stdin>:4"]);
    const raw = await inspect(["--event", id, "--format", "json"], { stdin });
    expect(raw.stdout).toBe(`${LINES[line]}\n${LINES[line]}\n`);
  });

  test("finds ids however they are spelled in JSON", async () => {
    const spelled = LINES[line]!.replace(id, `\\u00${id.charCodeAt(0).toString(16)}${id.slice(1)}`);
    expect((await inspect(["--event", id], { stdin: spelled })).code).toBe(0);
  });

  test("that does not exist ends with 1 and a clear word", async () => {
    const run = await inspect(["--event", "nobody", "examples/broken-ledger.ndjson"]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toMatch(/no event has the id "nobody"\. Documents read: 92\. \d+ of them are faulty/);
  });

  test("is not for a page, or for some events only", async () => {
    for (const flag of [
      ["--html", "x.html"],
      ["--tenant", "a"],
      ["--top", "3"],
    ]) {
      const run = await inspect(["--event", id, ...flag, LEDGER]);
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/cannot be used with/);
    }
  });
});

test("interrupted, it shows what it has read, and writes no page", async () => {
  const target = join(folder(), "report.html");
  const child = spawn(process.execPath, [CLI, "inspect", "--html", target], { cwd: ROOT });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.on("error", () => {});
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  // Once so much is taken from a pipe, the program is reading.
  await new Promise<void>((resolve) => {
    const feed = (times: number) => {
      if (times === 0) resolve();
      else child.stdin.write(TEXT, () => feed(times - 1));
    };
    feed(6);
  });
  child.kill("SIGINT");
  expect(await closed).toBe(130);
  expect(stdout).toMatch(/^<stdin>\n {2}Events +[\d,]+$/m);
  expect(stderr).toContain("interrupted: the figures are of what was read until then");
  expect(stderr).toContain("report.html was not written");
  expect(readdirSync(join(target, ".."))).toEqual([]);
});
