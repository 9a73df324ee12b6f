import fc from "fast-check";
import { test } from "vitest";
import { lintEnvelope } from "../../src/lint/lint-envelope.js";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { FAULT_CODES, invalidSamples } from "../../src/sample/invalid-samples.js";
import { sampleEnvelopes } from "../../src/sample/samples.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { take } from "./take.js";

const seeds = fc.bigInt(0n, 2n ** 64n - 1n);
const kinds = fc.option(fc.constantFrom(...EXPERIENCE_EVENT_KINDS), { nil: undefined });

test("whatever the seed, samples are valid, canonical and nothing to suspect", () => {
  fc.assert(
    fc.property(seeds, kinds, (seed, kind) =>
      take(20, sampleEnvelopes({ seed, kind })).every((envelope) => {
        const text = stringifyEnvelope(envelope);
        const result = safeParseEnvelopeJson(text);
        return (
          result.success && stringifyEnvelope(result.data) === text && lintEnvelope(envelope).length === 0
        );
      }),
    ),
    { numRuns: 300 },
  );
});

test("whatever the seed, a broken sample has the one fault that it is said to have", () => {
  fc.assert(
    fc.property(seeds, (seed) =>
      take(FAULT_CODES.length, invalidSamples({ seed })).every(({ line, code, pointer }) => {
        const result = safeParseEnvelopeJson(line);
        if (result.success) return false;
        const [issue, ...more] = result.error.issues;
        return more.length === 0 && issue?.code === code && issue.pointer === pointer;
      }),
    ),
    { numRuns: 300 },
  );
});
