import {
  CandidateScoreSchema,
  EventQuerySchema,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  stringifyEnvelope,
  type ParseResult,
} from "../../../src/index.js";

const MEGA = 1_000_000;
const { encode } = new TextEncoder();
const toBytes = (text: string) => encode.call(new TextEncoder(), text);

/** A large input: what makes it, what reads it, and what comes of that. */
export interface LargeInput {
  name: string;
  make: () => unknown;
  read: (input: never) => string;
  outcome: string;
}

const event = (type: string, data: string) =>
  `{"event_id":"e","occurred_at":"t","event":{"type":"${type}","data":${data}}}`;
const withLimit = (limit: string) =>
  event("BudgetExceeded", `{"chain_id":"","resource":"","limit":"${limit}"}`);
const numbered = (member: (i: number) => string) =>
  Array.from({ length: MEGA }, (_, i) => member(i)).join("");

const envelopeText = (text: string | Uint8Array) => outcomeOf(safeParseEnvelopeJson(text));
const queryText = (text: string) => outcomeOf(safeParseJson(EventQuerySchema, text));
const scoreText = (text: string) => outcomeOf(safeParseJson(CandidateScoreSchema, text));
const envelopeValue = (value: unknown) => outcomeOf(safeParseEnvelope(value));

function outcomeOf(result: ParseResult<unknown>): string {
  if (result.success) return "read";
  const { issues } = result.error;
  return `${issues.length} ${issues[0]!.code}`;
}

/** Texts and bytes of 100 MB. */
const LONG: LargeInput[] = [
  { name: "ASCII", make: () => withLimit("x".repeat(100 * MEGA)), read: envelopeText, outcome: "read" },
  {
    name: "ASCII in bytes",
    make: () => toBytes(withLimit("x".repeat(100 * MEGA))),
    read: envelopeText,
    outcome: "read",
  },
  {
    name: "two-byte characters",
    make: () => withLimit("é€".repeat(25 * MEGA)),
    read: envelopeText,
    outcome: "read",
  },
  {
    name: "many-byte characters in bytes",
    make: () => toBytes(withLimit("é€".repeat(20 * MEGA))),
    read: envelopeText,
    outcome: "read",
  },
  {
    name: "escapes",
    make: () => `{"id":"${"\\n\\u0041".repeat(12 * MEGA)}","score":1}`,
    read: scoreText,
    outcome: "read",
  },
  {
    name: "digits",
    make: () => `{"id":"","score":0.${"3".repeat(100 * MEGA)}}`,
    read: scoreText,
    outcome: "read",
  },
  {
    name: "a line before the fault",
    make: () => `{"id":"${"é".repeat(50 * MEGA)}","score":null}`,
    read: scoreText,
    outcome: "1 invalid_type",
  },
  {
    name: "text in a value",
    make: () => JSON.parse(withLimit("é".repeat(50 * MEGA))) as unknown,
    read: envelopeValue,
    outcome: "read",
  },
  {
    name: "text in a value that is written",
    make: () => JSON.parse(withLimit("é".repeat(50 * MEGA))) as unknown,
    read: (value: never) => String(stringifyEnvelope(value).length),
    outcome: String(50_000_171),
  },
];

/** A million of something, or a very long key. */
const MANY: LargeInput[] = [
  {
    name: "wrong items",
    make: () => `{"kinds":[${"1,".repeat(MEGA)}1]}`,
    read: queryText,
    outcome: "100 invalid_type",
  },
  {
    name: "duplicates",
    make: () => `{${'"limit":1,'.repeat(MEGA)}"kinds":[]}`,
    read: queryText,
    outcome: "100 duplicate_key",
  },
  {
    name: "unknown keys",
    make: () => `{${numbered((i) => `"k${i}":[],`)}"kinds":[]}`,
    read: queryText,
    outcome: "read",
  },
  {
    name: "members of an unknown event",
    make: () => `{"event_id":"e","occurred_at":"t","event":{${numbered((i) => `"k${i}":0,`)}"type":"New"}}`,
    read: (text: string) => readEnvelopeJson(text).status,
    outcome: "unknown",
  },
  {
    name: "faults in one long line, all listed",
    make: () => `{"kinds":[${"1,".repeat(MEGA / 10)}1]}`,
    read: (text: string) => outcomeOf(safeParseJson(EventQuerySchema, text, { maxIssues: Infinity })),
    outcome: "100001 invalid_type",
  },
  {
    name: "a long key",
    make: () => `{"${"~/".repeat(10 * MEGA)}":[01]}`,
    read: envelopeText,
    outcome: "1 invalid_syntax",
  },
  {
    name: "a long key around faults",
    make: () => {
      const tiers = `{"${"~/".repeat(10 * MEGA)}":[${"1,".repeat(200)}1]}`;
      const routing = `{"truth_preferences":{},"risk_tier_backends":${tiers},"data_classification_backends":{},"default_backend":""}`;
      return event(
        "PolicySnapshotCaptured",
        `{"policy_id":"","policy":{"type":"Routing","policy":${routing}},"snapshot_hash":"","captured_by":""}`,
      );
    },
    read: envelopeText,
    outcome: "1 unknown_variant",
  },
  {
    name: "wrong items in a value",
    make: () => {
      const rows = Array.from({ length: MEGA }, (_, i) => i);
      const data = { query: rows, provenance: { candidate_scores: rows, consumers: rows } };
      return { event_id: rows, occurred_at: "t", event: { type: "RecallExecuted", data } };
    },
    read: envelopeValue,
    outcome: "100 invalid_type",
  },
  {
    name: "unknown keys in a value",
    make: () => JSON.parse(`{${numbered((i) => `"k${i}":[],`)}${withLimit("").slice(1)}`) as unknown,
    read: envelopeValue,
    outcome: "read",
  },
];

export const GROUPS = { long: LONG, many: MANY };
