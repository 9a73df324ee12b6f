import type { RecallProvenanceEnvelope } from "../types/index.js";

const COMPARED_FIELDS = [
  "query_hash",
  "embedding_input_hash",
  "embedder_id",
  "embedder_settings_hash",
  "corpus_fingerprint",
  "policy_snapshot_hash",
  "purpose",
] as const satisfies readonly (keyof RecallProvenanceEnvelope)[];

const HASH_PREFIX_LENGTH = 8;

/**
 * True when a replayed recall answered as the original did: the same query,
 * embedder, corpus, policy, purpose, consumers in the same order, and the same
 * candidates in the same order with exactly the same scores (NaN equals
 * nothing). The embedding's hash, the counts, the stop reason, latency,
 * timestamp and signature may differ (contract §2).
 */
export function matchesForReplay(a: RecallProvenanceEnvelope, b: RecallProvenanceEnvelope): boolean {
  return (
    COMPARED_FIELDS.every((field) => a[field] === b[field]) &&
    haveEqualItems(a.consumers, b.consumers, (x, y) => x === y) &&
    haveEqualItems(a.candidate_scores, b.candidate_scores, (x, y) => x.id === y.id && x.score === y.score)
  );
}

/**
 * A recall in one line:
 * `Recall[query:0123abcd...][corpus:4567ef01...][2/10 candidates][12ms]`. Of
 * the two hashes it shows the first 8 Unicode code points, and always the dots;
 * the counts are candidates returned and searched (contract §2).
 */
export function summarizeProvenance(provenance: RecallProvenanceEnvelope): string {
  const { query_hash, corpus_fingerprint, candidates_returned, candidates_searched, latency_ms } = provenance;
  return (
    `Recall[query:${prefixOf(query_hash)}...][corpus:${prefixOf(corpus_fingerprint)}...]` +
    `[${candidates_returned}/${candidates_searched} candidates][${latency_ms}ms]`
  );
}

function haveEqualItems<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => equal(item, b[index] as T));
}

function prefixOf(hash: string): string {
  // A code point has at most two units, so a long hash need not be spread whole.
  const start = hash.slice(0, 2 * HASH_PREFIX_LENGTH);
  return [...start].slice(0, HASH_PREFIX_LENGTH).join("");
}
