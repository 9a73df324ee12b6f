import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeParseJson } from "../../src/parse/parse.js";
import { textRoadOf } from "../../src/parse/text-road.js";
import { RoutingPolicySchema, TraceLinkSchema } from "../../src/schemas/index.js";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 5 }),
  fc.constantFrom("", "__proto__", "constructor", '","', '":"', "\\", "1", "\ud83d\ude00"),
);

describe("lists and maps are whole, however long they are", () => {
  const texts = fc.array(text, { maxLength: 7 });
  const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 7 });
  const map = fc.array(fc.tuple(text, text), { maxLength: 7 });

  test("maps, and what stands in them twice", () => {
    fc.assert(
      fc.property(map, (members) => {
        const spelled = members.map((member) => member.map((part) => JSON.stringify(part)).join(":"));
        const document = `{"truth_preferences":{${spelled.join(",")}},"risk_tier_backends":{},"data_classification_backends":{},"default_backend":""}`;
        expectWhole(RoutingPolicySchema, document);
      }),
    );
  });

  test("lists of texts and of numbers", () => {
    fc.assert(
      fc.property(texts, numbers, (ids, scores) => {
        expectWhole(TraceLinkSchema, localTrace(ids, scores));
      }),
    );
  });

  function expectWhole(schema: Parameters<typeof safeParseJson>[0], document: string): void {
    const expected = JSON.parse(document) as unknown;
    const result = safeParseJson(schema, document);
    expect(result.success && result.data).toEqual(expected);
    expect(JSON.stringify(result.success && result.data)).toBe(JSON.stringify(expected));
    // Else nothing was shown of the road that this is about.
    expect(textRoadOf(schema).fastRead(document)).toEqual(expected);
  }

  function localTrace(ids: readonly string[], scores: readonly number[]): string {
    return JSON.stringify({
      type: "Local",
      base_model_hash: "",
      adapter: null,
      tokenizer_hash: "",
      seed: 1,
      sampler: { temperature: 0, top_p: 1, top_k: null },
      prompt_version: "",
      recall: {
        corpus_fingerprint: "",
        candidate_ids: ids,
        candidate_scores: scores.map((score) => Math.round(score * 1e9) / 1e9 + 0),
        injected_count: 2,
      },
      weights_mutated: false,
      execution_env: { device: "", backend: "", precision: "" },
    });
  }
});
