import { expect, test } from "vitest";
import {
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  type ParseResult,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";

const EVENT = { type: "BudgetExceeded", data: { chain_id: "c", resource: "r", limit: "1" } };
const ENVELOPE = { event_id: "e", occurred_at: "t", event: EVENT };

/** What is said last of the last key that is missing. */
const CASES: [what: string, given: object, readers: "event" | "envelope", said: string][] = [
  [
    "an envelope for an event",
    ENVELOPE,
    "event",
    "This looks like an envelope: the functions that read one have Envelope in their names.",
  ],
  [
    "an event for an envelope",
    EVENT,
    "envelope",
    "This looks like an event without its envelope: the functions that read one have Event in their names.",
  ],
  ["a tag in another spelling", { Type: "BudgetExceeded", data: {} }, "event", 'Is "Type" meant for it?'],
  ["a content in another spelling", { Data: {}, type: "BudgetExceeded" }, "event", 'Is "Data" meant for it?'],
];

const READERS = {
  event: [safeParseEvent, (value: object) => safeParseEventJson(JSON.stringify(value))],
  envelope: [safeParseEnvelope, (value: object) => safeParseEnvelopeJson(JSON.stringify(value))],
} satisfies Record<string, ((value: object) => ParseResult<unknown>)[]>;

test.each(CASES)("%s is told of", (_what, given, readers, said) => {
  for (const read of READERS[readers]) {
    const last = issuesOf(read(given)).at(-1);
    expect(last?.code).toBe("missing_key");
    expect(last?.message.slice(-said.length)).toBe(said);
  }
});

test("a tag that is there without a value is not said to be meant for itself", () => {
  expect(issuesOf(safeParseEvent({ type: undefined, data: {} })).at(-1)?.message).not.toContain("meant");
});
