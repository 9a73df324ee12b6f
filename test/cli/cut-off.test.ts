import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";
import { runCli } from "./run-cli.js";

const [LINE] = LEDGER_LINES as [string];

async function validate(stdin: string, ...args: string[]) {
  const run = await runCli(["validate", "--format", "ndjson", ...args, "-"], { stdin });
  const lines = run.stdout.trimEnd().split("\n").slice(0, -1);
  return { ...run, codes: lines.map((line) => (JSON.parse(line) as { code: string }).code) };
}

describe("an array that is not closed is cut off, and that is told once", () => {
  test.each([
    ["a document", `[${LINE},{"event_id":"e`, ["truncated_line"]],
    ["a word", `[${LINE},nul`, ["truncated_line"]],
    [
      "a document that is wrong before that",
      `[${LINE},{"event_id":nope,"x":`,
      ["invalid_syntax", "truncated_line"],
    ],
    ["one longer than the limit", `[{"event_id":"${"0".repeat(4000)}`, ["line_too_long", "truncated_line"]],
    ["one longer than a block", `[{"event_id":"${"0".repeat(600_000)}`, ["line_too_long", "truncated_line"]],
  ])("inside %s", async (_, text, codes) => {
    const limit = ["--max-line", "2000"];
    expect(await validate(text, ...limit)).toMatchObject({ code: 3, codes });
    for (const args of [["inspect"], ["inspect", "--event", "e"]]) {
      const run = await runCli([...args, ...limit, "-"], { stdin: text });
      expect(run.code).toBe(3);
      expect(run.stderr).toContain("cannot read <stdin> to its end: it is cut off");
    }
  });
});

const CUT = LINE.slice(0, -20);
const FAILURE = "cannot read <stdin> to its end: it is cut off inside a document or an array of them";
const inputs: [what: string, text: string, codes: readonly string[]][] = [
  ["a line", `${LINE}\n${CUT}`, []],
  ["a document of an array", `[${LINE},${CUT}`, ["truncated_line"]],
  ["an array", `[${LINE},`, ["truncated_line"]],
];

describe("an input that is cut off is not read to its end", () => {
  test.each(inputs)("inside %s, whatever the filters leave out of it", async (_, text, codes) => {
    const run = await validate(text, "--tenant", "nobody");
    expect(run).toMatchObject({ code: 3, codes, stderr: `experience-contract: ${FAILURE}\n` });
  });

  test.each(inputs)("inside %s, and every result says so", async (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), "cut-off-"));
    const file = join(folder, "summary.json");
    for (const args of [[], ["--tenant", "nobody"]]) {
      const run = await validate(text, "--summary", file, "--force", ...args);
      expect(run.code).toBe(3);
      const end = JSON.parse(run.stdout.trimEnd().split("\n").at(-1) ?? "") as object;
      expect(end).toMatchObject({ files: [{ failure: FAILURE }] });
      // All bytes were read, such as there are.
      const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
      const summary = { complete: false, files: [{ failure: FAILURE, sha256 }] };
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject(summary);
    }
    rmSync(folder, { recursive: true });
    const printed = async (format: string) =>
      (await runCli(["validate", "--format", format, "-"], { stdin: text })).stdout;
    expect(JSON.parse(await printed("sarif"))).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: false, exitCode: 3 }] }],
    });
    expect(await printed("text")).toContain(`Not read to the end\n  ${FAILURE}\n`);
    expect(await printed("github")).toContain(`::error title=not read to the end::<stdin>: ${FAILURE}`);
    expect(await printed("junit")).toMatch(/<error type="unreadable" message="cannot read .* it is cut off/);
  });
});
