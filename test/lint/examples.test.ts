import { expect, test } from "vitest";
import { LedgerLinter, lintEnvelope } from "../../src/lint/index.js";
import { readEnvelopeJson, type ExperienceEventEnvelopeInput } from "../../src/index.js";
import { exampleFile, LINES } from "../examples/read-ledger.js";

test("nothing about the example ledger is suspicious", () => {
  const linter = new LedgerLinter<number>();
  const findings = LINES.flatMap((line, i) => {
    const envelope = JSON.parse(line) as ExperienceEventEnvelopeInput;
    return [...lintEnvelope(envelope), ...linter.check(envelope, i + 1)];
  });
  expect([...findings, ...linter.finish()]).toEqual([]);
});

test("of the broken ledger, which has lines missing, chains are incomplete and nothing else is suspicious", () => {
  const lines = exampleFile("broken-ledger.ndjson").toString("latin1").split("\n");
  const linter = new LedgerLinter<number>();
  const findings = lines.flatMap((line, i) => {
    const reading = readEnvelopeJson(line);
    if (reading.status === "invalid") return [];
    return [...lintEnvelope(reading.envelope), ...linter.check(reading.envelope, i + 1)];
  });
  findings.push(...linter.finish());
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      "promotion_without_validation",
      "validation_without_creation",
      "unrecorded_trace_link",
      "downgrade_of_unknown_trace",
    ]),
  );
});
