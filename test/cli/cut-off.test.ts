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
