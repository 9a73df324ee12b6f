import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEnvelopeJson, stringifyEnvelope } from "../../src/index.js";
import type { JsonValue } from "../../src/json/json-value.js";
import { LINT_CODES, type LintCode } from "../../src/lint/index.js";
import { lintCanonical, lintEnvelope } from "../../src/lint/lint-envelope.js";
import { readEnvelope } from "../../src/parse/read.js";
import { envelopeArbitrary } from "../../src/testing/index.js";
import { mutations } from "../../scripts/conformance/mutations.js";
import { FIXTURES } from "./documents.js";

test("of an envelope as reading gives it, the short way finds what going through all of it finds", () => {
  const codes = fc.subarray(Object.keys(LINT_CODES) as LintCode[]);
  fc.assert(
    fc.property(envelopeArbitrary(), codes, fc.nat(5), (envelope, off, maxFindings) => {
      const canonical = parseEnvelopeJson(stringifyEnvelope(envelope));
      const options = { off, maxFindings };
      expect(lintCanonical(canonical, options)).toEqual(lintEnvelope(canonical, options));
    }),
    { numRuns: 1000 },
  );
});

test("the same of every mutation of a fixture that reading accepts", () => {
  const found = new Set<LintCode>();
  for (const { value } of FIXTURES.filter(({ name }) => /\/(.*-)?full\.json$/.test(name))) {
    for (const { document } of mutations(value as unknown as JsonValue)) {
      const reading = readEnvelope(document);
      if (reading.status !== "known") continue;
      const findings = lintEnvelope(reading.envelope);
      expect(lintCanonical(reading.envelope, {})).toEqual(findings);
      for (const { code } of findings) found.add(code);
    }
  }
  // Else there would be nothing to be missed.
  expect(found.size).toBeGreaterThan(5);
});
