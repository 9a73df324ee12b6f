import {
  CandidateScoreSchema,
  EventQuerySchema,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  stringifyEnvelope,
  type Issue,
} from "../../../src/index.js";

const MEGA = 1_000_000;
const encoder = new TextEncoder();

const budget = (data: string) => `{"event_id":"e","occurred_at":"t","event":{"type":"BudgetExceeded","data":${data}}}`;
const score = (id: string) => `{"id":"${id}","score":1}`;
const limit = (text: string) => budget(`{"chain_id":"","resource":"","limit":"${text}"}`);

/** Makes a large input, and returns how to read it and find what went wrong, if anything. */
type LargeInput = () => () => string | undefined;

function first(result: { success: boolean; error?: { issues: readonly Issue[] } }): string {
  return result.success ? "read" : `${result.error!.issues.length} ${result.error!.issues[0]!.code}`;
}

function expected(found: string, wanted: string): string | undefined {
  return found === wanted ? undefined : `${found} instead of ${wanted}`;
}

/** The inputs of each group are read one after the other in one process, which has memory for a few times one of them. */
export const LARGE_INPUTS: Record<string, Record<string, LargeInput>> = {
  "100 MB": {
  "100 MB of ASCII in a text": () => {
    const text = limit("x".repeat(100 * MEGA));
    return () => expected(first(safeParseEnvelopeJson(text)), "read");
  },
  "100 MB of ASCII in bytes": () => {
    const bytes = encoder.encode(limit("x".repeat(100 * MEGA)));
    return () => expected(first(safeParseEnvelopeJson(bytes)), "read");
  },
  "100 MB of two-byte characters in a text": () => {
    const text = limit("é€".repeat(25 * MEGA));
    return () => expected(first(safeParseEnvelopeJson(text)), "read");
  },
  "100 MB of other characters in bytes": () => {
    const bytes = encoder.encode(limit("é€".repeat(20 * MEGA)));
    return () => expected(first(safeParseEnvelopeJson(bytes)), "read");
  },
  "100 MB of escapes": () => {
    const text = score("\\n\\u0041".repeat(12.5 * MEGA));
    return () => expected(first(safeParseJson(CandidateScoreSchema, text)), "read");
  },
  "100 MB of escapes in an unknown key's value": () => {
    const text = `{"x":"${"\\ud83d\\ude00".repeat(8 * MEGA)}","id":"","score":1}`;
    return () => expected(first(safeParseJson(CandidateScoreSchema, text)), "read");
  },
  "100 MB on one line before the fault": () => {
    const text = `{"id":"${"é".repeat(50 * MEGA)}","score":null}`;
    return () => expected(first(safeParseJson(CandidateScoreSchema, text)), "1 invalid_type");
  },
  "a key of 20 MB": () => {
    const text = `{"${"~/".repeat(10 * MEGA)}":[01]}`;
    return () => expected(first(safeParseEnvelopeJson(text)), "1 invalid_syntax");
  },
  "a key of 20 MB around many faults": () => {
    const routing = `"truth_preferences":{},"data_classification_backends":{},"default_backend":"","risk_tier_backends":{"${"~/".repeat(10 * MEGA)}":[${"1,".repeat(200)}1]}`;
    const event = `{"type":"PolicySnapshotCaptured","data":{"policy_id":"","policy":{"type":"Routing","policy":{${routing}}},"snapshot_hash":"","captured_by":""}}`;
    const text = `{"event_id":"e","occurred_at":"t","event":${event}}`;
    return () => expected(first(safeParseEnvelopeJson(text)), "1 unknown_variant");
  },
  "a million wrong items in a text": () => {
    const text = `{"kinds":[${"1,".repeat(MEGA)}1]}`;
    return () => expected(first(safeParseJson(EventQuerySchema, text)), "100 invalid_type");
  },
  "a million duplicates": () => {
    const text = `{${'"limit":1,'.repeat(MEGA)}"kinds":[]}`;
    return () => expected(first(safeParseJson(EventQuerySchema, text)), "100 duplicate_key");
  },
  "a million unknown keys": () => {
    const keys = Array.from({ length: MEGA }, (_, i) => `"k${i}":[],`).join("");
    const text = `{${keys}"kinds":[]}`;
    return () => expected(first(safeParseJson(EventQuerySchema, text)), "read");
  },
  "an event of an unknown type with a million members": () => {
    const keys = Array.from({ length: MEGA }, (_, i) => `"k${i}":${i},`).join("");
    const text = `{"event_id":"e","occurred_at":"t","event":{${keys}"type":"New"}}`;
    return () => expected(readEnvelopeJson(text).status, "unknown");
  },
  "100 MB of text in a value": () => {
    const value = JSON.parse(limit("é".repeat(50 * MEGA))) as never;
    return () => expected(first(safeParseEnvelope(value)), "read") ?? expected(String(stringifyEnvelope(value).length > 50 * MEGA), "true");
  },
  "a million wrong items in a value": () => {
    const rows = Array.from({ length: MEGA }, (_, i) => i);
    const value = { event_id: rows, occurred_at: "t", event: { type: "RecallExecuted", data: { query: 1, provenance: { candidate_scores: rows, consumers: rows } } } };
    return () => expected(first(safeParseEnvelope(value)), "100 invalid_type");
  },
  "a million unknown keys in a value": () => {
    const keys = Object.fromEntries(Array.from({ length: MEGA }, (_, i) => [`k${i}`, i]));
    const value = { ...JSON.parse(limit("x")) as object, ...keys };
    return () => expected(first(safeParseEnvelope(value)), "read");
  },
};
