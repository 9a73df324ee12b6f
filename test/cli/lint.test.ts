import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { runCli } from "./run-cli.js";

interface Found {
  line: number;
  column: number;
  offset: number;
  level: string;
  code: string;
  pointer: string;
  message: string;
  event_id: string;
}

async function lint(lines: readonly string[], ...args: string[]) {
  const stdin = lines.map((line) => `${line}\n`).join("");
  const run = await runCli(["validate", "--lint", "--format", "ndjson", ...args, "-"], { stdin });
  const found = run.stdout
    .trimEnd()
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Found);
  return { code: run.code, stderr: run.stderr, found };
}

const validated = LEDGER_LINES.findIndex((line) => line.includes('"type":"ProposalValidated"'));
const VALIDATED = LEDGER_LINES[validated] as string;
const BUDGET = LEDGER_LINES.find((line) => line.includes('"type":"BudgetExceeded"')) as string;
const BACKEND = LEDGER_LINES.find((line) => line.includes('"type":"BackendInvoked"')) as string;

describe("validate --lint", () => {
  test("is silent about the example ledger", async () => {
    expect(await lint(LEDGER_LINES)).toEqual({ code: 0, stderr: "", found: [] });
  });

  test("places a suspicion in the document, to the byte", async () => {
    const wrong = VALIDATED.replace('"all_passed":true', '"é":1, "all_passed" : false');
    const lines = [...LEDGER_LINES.slice(0, validated), wrong];
    const { found, code } = await lint(lines, "--lint-level", "unrecorded_trace_link=off");
    const start = lines.slice(0, -1).reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    const at = (text: string) => wrong.indexOf(text) + text.length;
    const [unknown, mismatch] = [at('"é":'), at('"all_passed" : ')];
    expect(code).toBe(1);
    expect(found).toMatchObject([
      {
        level: "note",
        code: "unknown_key",
        line: validated + 1,
        column: unknown + 1,
        offset: start + unknown + 1,
      },
      {
        level: "error",
        code: "all_passed_mismatch",
        pointer: "/event/data/all_passed",
        line: validated + 1,
        column: mismatch + 1,
        offset: start + mismatch + 1,
      },
    ]);
  });

  test("looks at all events beside each other, in the order of the ledger", async () => {
    const { found, code } = await lint([BACKEND, VALIDATED, VALIDATED]);
    expect(code).toBe(1);
    expect(found.map(({ line, code }) => [line, code])).toEqual([
      [2, "validation_without_creation"],
      [3, "duplicate_event_id"],
      [3, "validation_without_creation"],
      [1, "unrecorded_trace_link"],
    ]);
    expect(found[1]?.message).toMatch(/ See <stdin>:2\.$/);
  });

  test("says of an earlier event in which of the inputs it stands", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lint-"));
    const files = ["first.ndjson", "second.ndjson", "third.ndjson"].map((name) => join(folder, name));
    const lines = [[BACKEND], [BUDGET, VALIDATED], [VALIDATED, BACKEND]];
    files.forEach((file, i) => writeFileSync(file, `${lines[i]?.join("\n")}\n`));
    const { stdout } = await runCli(["validate", "--lint", "--format", "ndjson", ...files]);
    rmSync(folder, { recursive: true });
    const duplicates = stdout.split("\n").filter((line) => line.includes(`"code":"duplicate_event_id"`));
    expect(duplicates.map((line) => / See (.*)\.$/.exec((JSON.parse(line) as Found).message)?.[1])).toEqual([
      `${files[1]}:2`,
      `${files[0]}:1`,
    ]);
  });

  test("says of an earlier event that does not start its line in which column it stands", async () => {
    const { found } = await lint([`[${VALIDATED},`, `${BUDGET}, ${VALIDATED},`, `${BUDGET}]`]);
    const duplicates = found.filter(({ code }) => code === "duplicate_event_id");
    expect(duplicates.map(({ message }) => / See (.*)\.$/.exec(message)?.[1])).toEqual([
      "<stdin>:1:2",
      "<stdin>:2",
    ]);
  });

  test("gives codes the level that is asked for", async () => {
    for (const level of ["all=off", "Validation-Without-Creation=Off"]) {
      const quiet = await lint([VALIDATED], "--lint-level", level);
      expect(quiet).toEqual({ code: 0, stderr: "", found: [] });
    }
    const warning = await lint(
      [VALIDATED],
      "--lint-level",
      "all=off",
      "--lint-level",
      "validation_without_creation=warning",
    );
    expect(warning).toMatchObject({ code: 0, found: [{ level: "warning" }] });
    for (const [level, message] of [
      ["unsafe_ids=off", /Did you mean unsafe_id\? Try: experience-contract explain/],
      ["unsafe_id=loud", /Expected one of error, warning, note, off/],
      ["unsafe_id", /Expected a code, "=" and one of error, warning, note, off/],
    ] as const)
      expect(await lint([], "--lint-level", level)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(message) as string,
      });
  });

  test("checks the events that are asked for against all the others", async () => {
    const args = ["--only", "ProposalValidated"];
    expect(await lint(LEDGER_LINES, ...args)).toMatchObject({ code: 0, found: [] });
    const { found } = await lint([BACKEND, VALIDATED], ...args);
    expect(found).toMatchObject([{ code: "validation_without_creation" }]);
  });

  test("tells of a trace link that is nowhere recorded where an event that is asked for uses it first", async () => {
    const [first, second] = [BACKEND, BACKEND].map((line, i) =>
      line
        .replace(/"event_id":"[^"]*"/, `"event_id":"e-${i}"`)
        .replace(/"tenant_id":"[^"]*"/, `"tenant_id":"t-${i}"`),
    ) as [string, string];
    const { found } = await lint([first, second, second.replace("e-1", "e-2")], "--tenant", "t-1");
    expect(found).toMatchObject([{ code: "unrecorded_trace_link", line: 2, event_id: "e-1" }]);
  });

  test("says when it can't remember all, whatever is asked for", async () => {
    const { found } = await lint(LEDGER_LINES, "--lint-memory", "3", "--tenant", "nobody");
    expect(found.map(({ code }) => code)).toContain("memory_limit_reached");
  });

  test("says when it can't remember all", async () => {
    const { found } = await lint(LEDGER_LINES, "--lint-memory", "3");
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["memory_limit_reached"]));
  });
});
