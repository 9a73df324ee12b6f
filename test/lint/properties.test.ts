import fc from "fast-check";
import { expect, test } from "vitest";
import { ExperienceEventEnvelopeSchema, parseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import { digestOf, LedgerLinter, lintEnvelope, type LintFinding } from "../../src/lint/index.js";
import { pointerOf } from "../../src/parse/issue.js";
import { findUnstorable } from "../../src/store/index.js";
import { envelopeArbitrary, inputArbitraryOf } from "../../src/testing/index.js";
import { mutations, valueAt } from "../../scripts/conformance/mutations.js";
import type { JsonValue } from "../../src/json/json-value.js";
import { readEnvelope } from "../../src/parse/read.js";
import { FIXTURES } from "./documents.js";

function expectToResolve(document: unknown, findings: readonly LintFinding[]): void {
  for (const { path, pointer } of findings) {
    expect(pointerOf(path)).toBe(pointer);
    expect(valueAt(document as JsonValue, path)).toBeDefined();
  }
}

test("any envelope lints, and what is found is there", () => {
  fc.assert(
    fc.property(envelopeArbitrary(), (envelope) => {
      const findings = lintEnvelope(envelope);
      expectToResolve(envelope, findings);
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      expectToResolve(envelope, new LedgerLinter<number>().check(envelope, 0));
    }),
    { numRuns: 1000 },
  );
});

test("an envelope that a sloppy writer gives has the findings of the one that reading makes of it", () => {
  fc.assert(
    fc.property(inputArbitraryOf(ExperienceEventEnvelopeSchema), (input) => {
      const canonical = parseEnvelopeJson(stringifyEnvelope(input));
      const codes = (findings: LintFinding[]) => findings.map(({ code, pointer }) => `${code} ${pointer}`);
      // The order is each document's own.
      expect(codes(lintEnvelope(input)).sort()).toEqual(codes(lintEnvelope(canonical)).sort());
      expect(digestOf(input)).toEqual(digestOf(canonical));
    }),
    { numRuns: 500 },
  );
});

test("JSON.parse is good enough: no finding hangs on a last digit", () => {
  fc.assert(
    fc.property(envelopeArbitrary(), (envelope) => {
      const rounded = JSON.parse(stringifyEnvelope(envelope)) as typeof envelope;
      const places = (findings: LintFinding[]) => findings.map(({ code, pointer }) => `${code} ${pointer}`);
      expect(places(lintEnvelope(rounded))).toEqual(places(lintEnvelope(envelope)));
      expect(digestOf(rounded)).toEqual(digestOf(envelope));
    }),
    { numRuns: 500 },
  );
});

test("an id is unsafe exactly where a store refuses the envelope", () => {
  const id = fc.oneof(fc.stringMatching(/^[a-z.é:]{0,3}$/), fc.constant("x".repeat(257)));
  const time = fc.constantFrom("", "t", "2026-03-02T09:01:07Z", "t".repeat(65), "é".repeat(33));
  const keys = fc.record({
    event_id: id,
    occurred_at: time,
    tenant_id: fc.option(id),
    correlation_id: fc.option(id),
  });
  fc.assert(
    fc.property(envelopeArbitrary(), keys, (envelope, more) => {
      const mixed = { ...envelope, ...more };
      const isUnsafe = lintEnvelope(mixed).some(({ code }) => code === "unsafe_id");
      expect(isUnsafe).toBe(findUnstorable(mixed) !== null);
    }),
    { numRuns: 500 },
  );
});

test("every mutation of a fixture that reading accepts lints, known type or not", () => {
  let known = 0;
  let unknown = 0;
  for (const { value } of FIXTURES.filter(({ name }) =>
    /\/(full|remote-full|recall-full)\.json$/.test(name),
  )) {
    for (const { document } of mutations(value as unknown as JsonValue)) {
      const reading = readEnvelope(document);
      if (reading.status === "invalid") continue;
      if (reading.status === "known") known++;
      else unknown++;
      const envelope = document as unknown as typeof reading.envelope;
      expectToResolve(document, lintEnvelope(envelope));
      expect(digestOf(envelope)).toEqual(digestOf(reading.envelope));
      expectToResolve(document, new LedgerLinter<null>().check(envelope, null));
    }
  }
  expect(known).toBeGreaterThan(1000);
  expect(unknown).toBeGreaterThan(10);
});
