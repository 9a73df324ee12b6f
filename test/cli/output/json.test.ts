import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ReportedFindingSchema, ReportEndSchema, ReportSchema } from "../../../src/cli/output/json/shapes.js";
import { CONTRACT_VERSION } from "../../../src/contract-version.js";
import * as arbitrary from "./arbitraries.js";
import { fakeTerminal, finding, outcomeOf, report, tally } from "./fake-terminal.js";
import { NdjsonReporter } from "../../../src/cli/output/json/ndjson-reporter.js";

const ajv = new Ajv2020();
const compile = (schema: z.ZodType) => ajv.compile(z.toJSONSchema(schema));
const isReport = compile(ReportSchema);
const isFinding = compile(ReportedFindingSchema);
const isEnd = compile(ReportEndSchema);

const parseLines = (output: string) =>
  output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

describe("json", () => {
  test("is one document of the shape that is published", async () => {
    await arbitrary.checkReports("json", (output) => {
      const document = JSON.parse(output) as unknown;
      expect(ReportSchema.parse(document)).toEqual(document);
      expect(isReport(document), JSON.stringify(isReport.errors)).toBe(true);
    });
  });

  test("holds findings and outcome", async () => {
    const document = ReportSchema.parse(JSON.parse(await report("json", [finding()])));
    expect(document).toMatchObject({ contract: CONTRACT_VERSION, findings: [finding()] });
    expect(document.files).toMatchObject([{ file: "ledger.ndjson", faulty: 1, failure: null }]);
    expect(document.summary).toMatchObject({ faulty: 1, codes: { invalid_type: 1 }, interrupted: false });
  });
});

describe("ndjson", () => {
  test("is a finding a line, and the outcome on the last one", async () => {
    await arbitrary.checkReports("ndjson", (output, { findings, maxErrors }) => {
      const lines = parseLines(output);
      const end = lines.pop();
      expect(lines.length).toBe(Math.min(findings.length, maxErrors));
      for (const line of lines) expect(isFinding(line), JSON.stringify(isFinding.errors)).toBe(true);
      expect(isEnd(end), JSON.stringify(isEnd.errors)).toBe(true);
      expect(ReportEndSchema.parse(end)).toEqual(end);
    });
  });

  test("says the same as json", async () => {
    const findings = [finding(), finding({ line: 4, level: "note" })];
    const { findings: listed, ...end } = JSON.parse(await report("json", findings)) as {
      findings: unknown[];
    };
    expect(parseLines(await report("ndjson", findings))).toEqual([...listed, end]);
  });

  test("prints each finding when it is found", async () => {
    const terminal = fakeTerminal();
    const reporter = new NdjsonReporter(terminal, { maxErrors: Infinity });
    await reporter.finding(finding());
    expect(JSON.parse(terminal.output)).toEqual(finding());
  });

  test("keeps every text that has a form in UTF-8", async () => {
    const wellFormed = fc.string({ unit: "binary", maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(wellFormed, wellFormed, async (message, event_id) => {
        const [line] = parseLines(await report("ndjson", [finding({ message, event_id })]));
        expect(line).toEqual(finding({ message, event_id }));
      }),
    );
  });

  test("shows half of a surrogate pair as an escape", async () => {
    const [line] = parseLines(await report("ndjson", [finding({ event_id: "a\ud800b" })]));
    expect(line).toMatchObject({ event_id: "a\\u{d800}b" });
  });

  test("names the texts that it shortens, and cuts no character apart", async () => {
    const [line] = parseLines(await report("ndjson", [finding({ pointer: `/${"🧑".repeat(100_000)}` })]));
    const { pointer, shortened } = ReportedFindingSchema.parse(line);
    expect(shortened).toEqual(["pointer"]);
    expect(pointer).toMatch(/^\/(🧑)+…$/u);
  });

  test("loses no type, whatever it is called", async () => {
    const names = ["__proto__", "constructor", "toString", ""];
    const unknownTypes = new Map(names.map((name, i) => [name, { count: i + 1, firstLine: i + 5 }]));
    const all = tally({ unknownTypes });
    const files = [{ file: "a", bytes: 1, tally: all }];
    const [end] = parseLines(await report("ndjson", [], { outcome: outcomeOf([], { tally: all, files }) }));
    expect(end).toMatchObject({
      files: [{ unknown_types: names.map((type, i) => ({ type, count: i + 1, first_line: i + 5 })) }],
      summary: { unknown_types: names.map((type, i) => ({ type, count: i + 1 })) },
    });
  });
});
