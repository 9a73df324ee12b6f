import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesForReplay, summarizeProvenance } from "../../src/behaviour/index.js";
import { RecallProvenanceEnvelopeSchema } from "../../src/schemas/index.js";
import type { RecallProvenanceEnvelope } from "../../src/types/index.js";

const base: RecallProvenanceEnvelope = {
  query_hash: "0123456789",
  embedding_input_hash: "e",
  embedding_hash: "h",
  embedder_id: "m",
  embedder_settings_hash: "s",
  corpus_fingerprint: "fingerprint",
  policy_snapshot_hash: "p",
  purpose: "RuntimeAugmentation",
  consumers: ["Kernel", "Analytics"],
  candidate_scores: [
    { id: "a", score: 0.5 },
    { id: "b", score: 0 },
  ],
  candidates_searched: 10,
  candidates_returned: 2,
  stop_reason: null,
  latency_ms: 12,
  timestamp: "now",
  signature: "unsigned",
};

const [a, b] = base.candidate_scores as [{ id: string; score: number }, { id: string; score: number }];

const COMPARED: { [F in keyof RecallProvenanceEnvelope]?: RecallProvenanceEnvelope[F][] } = {
  query_hash: ["x", ""],
  embedding_input_hash: ["x"],
  embedder_id: ["x"],
  embedder_settings_hash: ["x"],
  corpus_fingerprint: ["x"],
  policy_snapshot_hash: ["x"],
  purpose: ["TrainingCandidateSelection"],
  consumers: [[], ["Kernel"], ["Analytics", "Kernel"], ["Kernel", "Analytics", "Trainer"]],
  candidate_scores: [
    [],
    [a],
    [a, b, b],
    [b, a],
    [{ ...a, id: "x" }, b],
    [{ ...a, score: 0.5 + Number.EPSILON }, b],
  ],
};

const IGNORED: { [F in keyof RecallProvenanceEnvelope]?: RecallProvenanceEnvelope[F][] } = {
  embedding_hash: ["x"],
  candidates_searched: [11, 2n ** 64n - 1n],
  candidates_returned: [3],
  stop_reason: ["ReachedTopK"],
  latency_ms: [13],
  timestamp: ["later"],
  signature: ["sha256:x"],
};

function variantsOf(changes: object): RecallProvenanceEnvelope[] {
  return Object.entries(changes).flatMap(([field, values]) =>
    (values as unknown[]).map((value) => ({ ...base, [field]: value })),
  );
}

describe("matchesForReplay", () => {
  test("every field is compared or ignored", () => {
    const fields = [...Object.keys(COMPARED), ...Object.keys(IGNORED)];
    expect(fields.toSorted()).toEqual(Object.keys(RecallProvenanceEnvelopeSchema.shape).toSorted());
  });

  test("a copy matches", () => {
    expect(matchesForReplay(base, structuredClone(base))).toBe(true);
  });

  test("a change of a compared field doesn't match, either way round", () => {
    for (const changed of variantsOf(COMPARED)) {
      expect(matchesForReplay(base, changed)).toBe(false);
      expect(matchesForReplay(changed, base)).toBe(false);
    }
  });

  test("a change of an ignored field matches, either way round", () => {
    for (const changed of variantsOf(IGNORED)) {
      expect(matchesForReplay(base, changed)).toBe(true);
      expect(matchesForReplay(changed, base)).toBe(true);
    }
  });

  test("scores are compared as numbers: 0 equals -0, NaN equals nothing", () => {
    const scored = (score: number) => ({ ...base, candidate_scores: [{ id: "a", score }] });
    expect(matchesForReplay(scored(0), scored(-0))).toBe(true);
    expect(matchesForReplay(scored(NaN), scored(NaN))).toBe(false);
  });

  test("a NaN doesn't even match itself", () => {
    const odd = { ...base, candidate_scores: [{ id: "a", score: NaN }] };
    expect(matchesForReplay(odd, odd)).toBe(false);
  });
});

describe("summarizeProvenance", () => {
  test("shows hashes, counts and latency", () => {
    expect(summarizeProvenance(base)).toBe(
      "Recall[query:01234567...][corpus:fingerpr...][2/10 candidates][12ms]",
    );
  });

  test("always prints the dots", () => {
    expect(summarizeProvenance({ ...base, query_hash: "", corpus_fingerprint: "abc" })).toBe(
      "Recall[query:...][corpus:abc...][2/10 candidates][12ms]",
    );
  });

  test("prints all 64 bits", () => {
    const max = 2n ** 64n - 1n;
    const summary = summarizeProvenance({ ...base, candidates_searched: max, latency_ms: max });
    expect(summary).toBe(
      "Recall[query:01234567...][corpus:fingerpr...]" +
        "[2/18446744073709551615 candidates][18446744073709551615ms]",
    );
  });

  test("cuts after 8 code points, not units and not visible signs", () => {
    const hashes = fc.string({
      unit: fc.constantFrom("a", "é", "漢", "😀", "\u0301", "\u200d"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(hashes, hashes, (query_hash, corpus_fingerprint) => {
        const cut = (hash: string) => Array.from(hash).slice(0, 8).join("");
        expect(summarizeProvenance({ ...base, query_hash, corpus_fingerprint })).toBe(
          `Recall[query:${cut(query_hash)}...][corpus:${cut(corpus_fingerprint)}...][2/10 candidates][12ms]`,
        );
      }),
      { examples: [["😀".repeat(9), "a" + "😀".repeat(9)]] },
    );
  });
});
