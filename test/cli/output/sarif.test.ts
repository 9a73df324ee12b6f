import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SarifReporter } from "../../../src/cli/output/sarif/sarif-reporter.js";
import { artifactUri } from "../../../src/cli/output/sarif/artifact-uri.js";
import { LINT_CODES } from "../../../src/lint/codes.js";
import { ISSUE_CODES } from "../../../src/parse/issue.js";
import * as arbitrary from "./arbitraries.js";
import { fakeTerminal, finding, outcomeOf, report } from "./fake-terminal.js";
import type { Finding } from "../../../src/cli/finding.js";

// The package has its schema beside its main file, and no way in that leads there.
const packageFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif");
const schemaFile = join(packageFile, "../schemas/sarif-2.1.0-rtm.5.json");
const { $schema: _draft4, id: _id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8")) as Schema;
interface Schema {
  $schema: string;
  id: string;
}

const URI_CHARACTERS = /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/;

// Draft 4 differs from draft 7 in nothing that the schema uses; one of its patterns is no Unicode one.
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URI_CHARACTERS.test(text) && URL.canParse(text),
    "uri-reference": URI_CHARACTERS,
    "date-time": true,
  },
});
const isSarif = ajv.compile(schema);

interface Log {
  runs: [
    {
      tool: { driver: { rules: { id: string; defaultConfiguration: { level: string } }[] } };
      columnKind: string;
      results: Result[];
      invocations: [
        {
          executionSuccessful: boolean;
          exitCode: number;
          toolExecutionNotifications: { level: string; message: { text: string } }[];
        },
      ];
      artifacts: { location: { uri: string } }[];
    },
  ];
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string } }; logicalLocations?: unknown[] }[];
  partialFingerprints: Record<string, string>;
}

const parse = (output: string) => JSON.parse(output) as Log;
const resultsOf = async (findings: readonly Finding[]) =>
  parse(await report("sarif", findings)).runs[0].results;

test("the schema is one that refuses", () => {
  expect(isSarif({ version: "2.1.0", runs: [] })).toBe(true);
  expect(isSarif({ version: "2.1.0", runs: [{}] })).toBe(false);
});

test("the log conforms to the schema of SARIF 2.1.0, whatever it is told", async () => {
  await arbitrary.checkReports(
    "sarif",
    (output, { findings, maxErrors }) => {
      const log = parse(output);
      expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
      const [{ results, tool, artifacts }] = log.runs;
      expect(results.length).toBe(Math.min(findings.length, maxErrors));
      const uris = artifacts.map(({ location }) => location.uri);
      for (const { ruleId, ruleIndex, locations, message } of results) {
        expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(message.text).not.toMatch(/\]\(|(?<!\{)(\{\{)*\{(?!\{)/);
        uris.push(...locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri));
      }
      for (const uri of uris) {
        expect(uri).toMatch(/^(?:file:\/\/\/)?(?:[\w.~!'()*-]|%[0-9A-F]{2}|\/)*$/);
        expect(uri.split("/")).not.toContain("..");
      }
    },
    { numRuns: 50 },
  );
});

test("there is a rule for each code", async () => {
  const { rules } = parse(await report("sarif", [])).runs[0].tool.driver;
  expect(rules.map(({ id }) => id)).toEqual([...Object.keys(ISSUE_CODES), ...Object.keys(LINT_CODES)]);
  expect(new Set(rules.map((rule) => rule.defaultConfiguration.level))).toEqual(
    new Set(["error", "warning"]),
  );
});

test("a finding becomes a result", async () => {
  const [result] = await resultsOf([finding()]);
  expect(result).toMatchObject({
    ruleId: "invalid_type",
    level: "error",
    message: { text: "Expected a string, got 5: write the limit as text." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "ledger.ndjson" },
          region: { startLine: 3, startColumn: 14, endColumn: 14, byteOffset: 1234, byteLength: 0 },
        },
        logicalLocations: [{ name: "limit", fullyQualifiedName: "/event/data/limit", kind: "value" }],
      },
    ],
    properties: { event_id: "evt-1", event_type: "BudgetExceeded" },
  });
});

test("a document as a whole is no place inside it", async () => {
  const [result] = await resultsOf([finding({ pointer: "" })]);
  expect(result?.locations[0]).not.toHaveProperty("logicalLocations");
});

test("messages have no placeholders and no links", async () => {
  const [result] = await resultsOf([finding({ message: 'got {"Other": 0}, {0}, [x](y), [x\\](y)' })]);
  expect(result?.message.text).toBe('got {{"Other": 0}}, {{0}}, [x] (y), [x\\] (y)');
});

describe("fingerprints", () => {
  const fingerprintOf = async (values: Partial<Finding>) =>
    Object.values((await resultsOf([finding(values)]))[0]!.partialFingerprints)[0];

  test("stay when the event moves to another place or the message is reworded", async () => {
    const here = await fingerprintOf({});
    expect(here).toMatch(/^[0-9a-f]{32}$/);
    expect(await fingerprintOf({ file: "old.ndjson", line: 9, column: 1, offset: 7, message: "?" })).toBe(
      here,
    );
  });

  test("differ by event, code, place inside the document, and by line where there is no id", async () => {
    const other: Partial<Finding>[] = [
      {},
      { event_id: "evt-2" },
      { code: "missing_key" },
      { pointer: "/event" },
      { received: "6" },
      { event_id: null },
      { event_id: null, line: 4 },
    ];
    const prints = await Promise.all(other.map(fingerprintOf));
    expect(new Set(prints).size).toBe(other.length);
  });
});

describe("the invocation", () => {
  const [file] = outcomeOf([finding()]).files;
  const cases = [
    ["clean", [], outcomeOf([]), true, 0],
    ["with errors", [finding()], outcomeOf([finding()]), true, 1],
    ["with warnings", [finding({ level: "warning" })], outcomeOf([finding({ level: "warning" })]), true, 0],
    ["with a file that failed", [], outcomeOf([], { files: [{ ...file!, failure: "gone" }] }), false, 3],
    ["interrupted", [], outcomeOf([], { interrupted: true }), false, 130],
  ] as const;
  test.each(cases)("%s", async (_name, findings, outcome, executionSuccessful, exitCode) => {
    const [{ invocations }] = parse(await report("sarif", findings, { outcome })).runs;
    expect(invocations).toMatchObject([{ executionSuccessful, exitCode }]);
  });
});

describe("artifact URIs", () => {
  const cases = [
    ["ledger.ndjson", "ledger.ndjson"],
    ["./a//b/../ledger.ndjson", "a/ledger.ndjson"],
    ["/work/a b/100%#?.ndjson", "a%20b/100%25%23%3F.ndjson"],
    ["C:x:y", "C%3Ax%3Ay"],
    ["..ledger", "..ledger"],
    ["Å\ud800\n[1]", "%C3%85%EF%BF%BD%0A%5B1%5D"],
    ["../other/ledger.ndjson", "file:///other/ledger.ndjson"],
    ["/var/log/a|b", "file:///var/log/a%7Cb"],
    ["<stdin>", "%3Cstdin%3E"],
  ] as const;
  test.each(cases)("%j", (name, uri) => {
    expect(artifactUri(name, "/work")).toBe(uri);
  });

  test("lead back to the file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        fc.pre(!/[/\0]/.test(name) && name !== "." && name !== "..");
        const url = new URL(artifactUri(`/elsewhere/${name}`, "/work"));
        expect(url.protocol).toBe("file:");
        expect(decodeURIComponent(url.pathname)).toBe(`/elsewhere/${name}`);
      }),
    );
  });
});

test("results are written as they come", async () => {
  const terminal = fakeTerminal();
  const reporter = new SarifReporter(terminal, { maxErrors: Infinity }, "/work");
  await reporter.finding(finding());
  const { length } = terminal.output;
  await reporter.finding(finding({ line: 4 }));
  expect(terminal.output.length).toBeGreaterThan(length + 100);
});
