import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { safeParseJson } from "../../src/parse/parse.js";
import { planOf } from "../../src/parse/plan-of.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { sampleEnvelopes } from "../../src/sample/index.js";
import {
  EXPERIENCE_EVENT_KINDS,
  ExperienceEventEnvelopeSchema,
  RoutingPolicySchema,
} from "../../src/schemas/index.js";
import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";

/** The same document with an escape in each of its strings in turn, keys of structs aside. */
function* escapedOnce(text: string): Generator<string> {
  for (const { index } of text.matchAll(/[a-z0-9](?=[^"{}[\]:]*"[,\]}])/gi))
    yield `${text.slice(0, index)}${escape(text, index)}${text.slice(index + 1)}`;
}

function escape(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}

describe("a reader that meets its first escape", () => {
  const envelopes = sampleEnvelopes({ seed: 7 });
  const samples = Array.from({ length: EXPERIENCE_EVENT_KINDS.length }, () => envelopes.next().value);

  test("reads what it read before, and what has the escape, wherever it is", () => {
    let read = 0;
    for (const expected of samples) {
      const text = stringifyEnvelope(expected);
      const plan = planOf(ExperienceEventEnvelopeSchema);
      const learned = compileTextReader(plan);
      expect(learned(text)).toEqual(expected);
      for (const escaped of escapedOnce(text)) {
        const value = learned(escaped);
        // Names are left to the general road where they have escapes.
        if (value === undefined) continue;
        read++;
        expect(value).toEqual(expected);
        expect(learned(text)).toEqual(expected);
      }
    }
    expect(read).toBeGreaterThan(1000);
  });

  test("keys and texts of maps, in any order of documents", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.constantFrom("\n", '"', "\\", "__proto__"),
    );
    const documents = fc.array(fc.dictionary(part, part, { maxKeys: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(documents, (maps) => {
        const read = compileTextReader(planOf(RoutingPolicySchema));
        for (const truth_preferences of maps) {
          const document = JSON.stringify({
            truth_preferences,
            risk_tier_backends: { Low: Object.values(truth_preferences) },
            data_classification_backends: {},
            default_backend: Object.keys(truth_preferences).join(),
          });
          expect(read(document)).toEqual(JSON.parse(document));
        }
      }),
      { numRuns: 50 },
    );
  });

  test("takes no broken escape", () => {
    const read = compileTextReader(planOf(ExperienceEventEnvelopeSchema));
    const text = stringifyEnvelope(samples[0] as ExperienceEventEnvelope);
    const at = text.indexOf('"event_id":"') + '"event_id":"'.length;
    for (const broken of ["\\", "\\x", "\\u12g4", "\\ud800", "\\ud800\\u0020", "\\udc00", "\n"]) {
      expect(read(`${text.slice(0, at)}${broken}${text.slice(at)}`)).toBeUndefined();
      expect(read(text)).toEqual(samples[0]);
    }
  });

  test.each([8100, 8191, 8192, 8193, 20_000])("an escape behind %i characters is read", (length) => {
    const policy = { truth_preferences: {}, risk_tier_backends: {}, data_classification_backends: {} };
    const expected = { ...policy, default_backend: `${"x".repeat(length)}\n` };
    // A schema of its own, since the contract's may have met escapes before.
    const Schema = RoutingPolicySchema.extend({});
    expect(safeParseJson(Schema, JSON.stringify(expected))).toEqual({ success: true, data: expected });
  });
});
