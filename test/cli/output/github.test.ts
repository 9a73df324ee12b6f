import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as arbitrary from "./arbitraries.js";
import { finding, outcomeOf, report } from "./fake-terminal.js";

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const unescapeData = (text: string) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text: string) => unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

/** Takes a line of a log apart as the runner of GitHub Actions does. */
function parseCommand(line: string): Command {
  const text = line.trimStart();
  const end = text.indexOf("::", 2);
  if (!text.startsWith("::") || end < 0) throw new Error(`no command: ${line}`);
  const info = text.slice(2, end);
  const space = info.indexOf(" ");
  const properties = Object.create(null) as Record<string, string>;
  for (const pair of info
    .slice(space + 1)
    .trim()
    .split(",")) {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    properties[name] = unescapeProperty(value);
  }
  return { name: info.slice(0, space), properties, data: unescapeData(text.slice(end + 2)) };
}

const commandsOf = (output: string) => output.trimEnd().split("\n").map(parseCommand);

test("every line is one of three commands, whatever it is told", async () => {
  await arbitrary.checkReports("github", (output, { findings, outcome, maxErrors }) => {
    const commands = commandsOf(output);
    const failures = outcome.files.filter(({ failure }) => failure !== undefined).length;
    const isTruncated = outcome.tally.truncated > 0;
    const missing = [outcome.interrupted, findings.length > maxErrors, isTruncated];
    const notices = 1 + missing.filter(Boolean).length;
    expect(commands.length).toBe(Math.min(findings.length, maxErrors) + failures + notices);
    for (const { name, properties } of commands) {
      expect(["error", "warning", "notice"]).toContain(name);
      const others = Object.keys(properties).filter((key) => !["file", "line", "col", "title"].includes(key));
      expect(others).toEqual([]);
    }
  });
});

test("a finding becomes an annotation of its line", async () => {
  const [command] = commandsOf(await report("github", [finding()]));
  expect(command).toEqual({
    name: "error",
    properties: { file: "ledger.ndjson", line: "3", col: "14", title: "invalid_type" },
    data: "/event/data/limit: Expected a string, got 5: write the limit as text. (event evt-1, BudgetExceeded)",
  });
});

test("levels become commands", async () => {
  const findings = (["error", "warning", "note"] as const).map((level) => finding({ level }));
  const names = commandsOf(await report("github", findings)).map(({ name }) => name);
  expect(names).toEqual(["error", "warning", "notice", "notice"]);
});

test("names and texts come through as they are", async () => {
  const text = fc
    .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 50 })
    .filter((name) => name.trim() === name);
  await fc.assert(
    fc.asyncProperty(text, text, async (file, message) => {
      const [command] = commandsOf(await report("github", [finding({ file, message, pointer: "/a" })]));
      expect(command?.properties).toMatchObject({ file });
      expect(command?.data).toBe(`/a: ${message} (event evt-1, BudgetExceeded)`);
    }),
  );
});

test.each(["a%0Ab%3A%2Cc%25", "::error file=x::y", "a,line=7,b=c", "100%", "a%", "::"])(
  "%j is no part of the command",
  async (text) => {
    const [command] = commandsOf(
      await report("github", [finding({ file: text, message: text, pointer: "" })]),
    );
    expect(command?.properties).toEqual({ file: text, line: "3", col: "14", title: "invalid_type" });
    expect(command?.data).toBe(`(document): ${text} (event evt-1, BudgetExceeded)`);
  },
);

test("the standard input is no file of the repository", async () => {
  const [command] = commandsOf(await report("github", [finding({ file: "<stdin>" })]));
  expect(command?.properties).toEqual({ title: "invalid_type" });
  expect(command?.data).toMatch(/^<stdin>:3:14: /);
});

describe("the end", () => {
  test("is one line with the totals", async () => {
    const commands = commandsOf(await report("github", []));
    expect(commands).toEqual([
      { name: "notice", properties: { title: "experience-contract" }, data: "0 lines: 0 sound, 0 faulty" },
    ]);
  });

  test("has an error for a file that was not read to its end", async () => {
    const files = [{ ...outcomeOf([finding()]).files[0]!, failure: "no such file or directory (ENOENT)" }];
    const commands = commandsOf(await report("github", [], { outcome: outcomeOf([], { files }) }));
    expect(commands[0]).toEqual({
      name: "error",
      properties: { file: "ledger.ndjson", title: "not read to the end" },
      data: "no such file or directory (ENOENT)",
    });
  });
});
