import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { CODE_ENTRIES } from "../../src/cli/explain/explanations.js";
import { BUDGET } from "../../src/cli/explain/lines.js";
import { explainAsData } from "../../src/cli/explain/print.js";
import { findingsIn } from "../../src/cli/explain/shown.js";
import * as contract from "../../src/index.js";
import { LINT_CODES } from "../../src/lint/codes.js";
import { LedgerLinter } from "../../src/lint/ledger/ledger-linter.js";
import { ISSUE_CODES } from "../../src/parse/issue.js";
import { runCli } from "./run-cli.js";
import { runLine } from "./run-line.js";

const withExample = (kind: string) =>
  CODE_ENTRIES.flatMap((entry) =>
    entry.example !== null && kind in entry.example ? [[entry.code, entry] as const] : [],
  );

test("every code is there once, under the words of its table", () => {
  const codes = CODE_ENTRIES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, meaning] of Object.entries({ ...ISSUE_CODES, ...LINT_CODES }))
    expect(CODE_ENTRIES).toContainEqual(expect.objectContaining({ code, meaning }));
});

test("every code of a fault or a suspicion has an example", () => {
  const bare = CODE_ENTRIES.filter(({ group, example }) => group !== "store" && example === null);
  expect(bare).toEqual([]);
});

describe("an example shows its code, and no other", () => {
  test.each(withExample("ledger"))("%s", (code, entry) => {
    expect(findingsIn(entry).map((finding) => finding.code)).toEqual([code]);
  });

  // As a user tries it: what the data of `explain` holds goes through `validate`.
  test.each(withExample("ledger"))("%s, to validate too", async (code, entry) => {
    const { example } = explainAsData(entry) as {
      example: { ledger?: string[]; ledger_base64?: string[] };
    };
    const lines = example.ledger ?? example.ledger_base64!.map((line) => Buffer.from(line, "base64"));
    const stdin = lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from("\n")]));
    const lint = entry.group === "suspicion" ? ["--lint"] : [];
    const args = ["validate", ...lint, "--unknown", "error", "--format", "json", "-"];
    const { findings } = JSON.parse((await runCli(args, { stdin })).stdout) as {
      findings: { code: string; line: number; pointer: string }[];
    };
    const places = findings.map(({ code, line, pointer }) => ({ code, line, pointer }));
    expect(places).toEqual(findingsIn(entry).map(({ line, pointer }) => ({ code, line, pointer })));
    expect(places).toHaveLength(1);
  });

  test.each(withExample("javascript"))("%s", (code, { example }) => {
    const { javascript } = example as { javascript: string };
    const scope = { ...contract, LedgerLinter, Uint8Array, JSON, envelope: JSON.parse(BUDGET) as unknown };
    const found = (): { code: string }[] => {
      try {
        return runInNewContext(javascript, scope) as { code: string }[];
      } catch (error) {
        return [...(error as contract.ContractError).issues];
      }
    };
    expect(new Set(found().map((finding) => finding.code))).toEqual(new Set([code]));
  });

  test.each(withExample("command"))("%s", (code, { example }) => {
    const run = runLine((example as { command: string }).command);
    expect(run.stdout).toContain(code);
  });
});

describe("the command", () => {
  test("lists every code without being given one", async () => {
    const { code, stdout, stderr } = await runCli(["explain"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const entry of CODE_ENTRIES) {
      expect(stdout).toMatch(new RegExp(`^  ${entry.code} +\\S`, "m"));
      expect(stdout).toContain(entry.meaning);
    }
  });

  test.each(CODE_ENTRIES.map((entry) => [entry.code, entry] as const))("explains %s", async (code, entry) => {
    const { code: status, stdout, stderr } = await runCli(["explain", code]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`${code}: ${entry.meaning}`);
    expect(stdout).toContain(entry.fix);
    if (entry.example !== null) expect(stdout).toContain("\nAn example\n");
    // What an example hides is shown by name.
    expect(stdout.replaceAll("\n", "")).toMatch(/^[^\p{Cc}\p{Cf}\ufffd]+$/u);
  });

  test("gives data on request", async () => {
    const all = JSON.parse((await runCli(["explain", "--format", "json"])).stdout) as { code: string }[];
    expect(all.map(({ code }) => code)).toEqual(CODE_ENTRIES.map(({ code }) => code));
    const one = JSON.parse((await runCli(["explain", "invalid_utf8", "--format", "json"])).stdout) as {
      example: { ledger_base64: string[] };
      fix: string;
    };
    expect(one.fix).toMatch(/^Write the text as UTF-8\./);
    expect(Buffer.from(one.example.ledger_base64[0]!, "base64").includes(0xff)).toBe(true);
  });

  test.each([
    ["duplicate-key", "A key stands twice"],
    ["DUPLICATE_KEY", "A key stands twice"],
  ])("takes %s for what it is", async (code, meaning) => {
    expect((await runCli(["explain", code])).stdout).toContain(meaning);
  });

  test("names the nearest code to a wrong one", async () => {
    const run = await runCli(["explain", "duplicate_keys"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("Did you mean duplicate_key? Try: experience-contract explain");
  });
});
