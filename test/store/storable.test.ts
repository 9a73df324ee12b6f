import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStorable, findUnstorable, isSafeId, type StorableKeys } from "../../src/store/index.js";
import { parseEnvelopeJson } from "../../src/index.js";
import { envelopeArbitrary, storableEnvelopeArbitrary } from "../../src/testing/index.js";

const good: StorableKeys = { event_id: "a", occurred_at: "now", tenant_id: null, correlation_id: null };

test.each([
  [{ event_id: "" }, "event_id must not be empty"],
  [{ event_id: "a".repeat(257) }, "event_id must not exceed 256 bytes; it has 257"],
  [{ event_id: "é".repeat(129) }, "event_id must not exceed 256 bytes; it has 258"],
  [
    { event_id: "urn:a" },
    'event_id must consist of ASCII letters, digits, "-", "_" and "."; "urn:a" has ":"',
  ],
  [
    { event_id: "a\u{1f600}" },
    'event_id must consist of ASCII letters, digits, "-", "_" and "."; "a😀" has "😀"',
  ],
  [
    { event_id: "a\u200b" },
    'event_id must consist of ASCII letters, digits, "-", "_" and "."; "a\\u200b" has "\\u200b"',
  ],
  [{ occurred_at: "" }, "occurred_at must not be empty"],
  [{ occurred_at: "é".repeat(33) }, "occurred_at must not exceed 64 bytes; it has 66"],
  [{ tenant_id: "" }, "tenant_id must not be empty"],
  [{ event_id: 5 as never }, "event_id must be a string, not 5"],
  [{ event_id: undefined as never }, "event_id must be a string, not undefined"],
  [{ occurred_at: ["now"] as never }, "occurred_at must be a string, not an array"],
  [
    { correlation_id: " " },
    'correlation_id must consist of ASCII letters, digits, "-", "_" and "."; " " has " "',
  ],
])("%j is refused", (overrides, message) => {
  const envelope = { ...good, ...overrides };
  expect(findUnstorable(envelope)).toBe(message);
  expect(() => checkStorable(envelope)).toThrow(`Invalid query: ${message}`);
});

test("the first fault is the one that is named: id, time, tenant, correlation", () => {
  const all = { event_id: "", occurred_at: "", tenant_id: "", correlation_id: "" };
  expect(findUnstorable(all)).toContain("event_id");
  expect(findUnstorable({ ...all, event_id: "a" })).toContain("occurred_at");
  expect(findUnstorable({ ...all, event_id: "a", occurred_at: "x" })).toContain("tenant_id");
  expect(findUnstorable({ ...all, event_id: "a", occurred_at: "x", tenant_id: null })).toContain(
    "correlation_id",
  );
});

test("an id is safe exactly when it has 1 to 256 ASCII letters, digits, -, _ and .", () => {
  const id = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Za-z0-9._-]{1,300}$/));
  fc.assert(fc.property(id, (each) => isSafeId(each) === /^[A-Za-z0-9._-]{1,256}$/.test(each)));
});

test("what storable envelopes are made of passes; the wire takes much that doesn't", () => {
  fc.assert(fc.property(storableEnvelopeArbitrary(), (envelope) => checkStorable(envelope)));
  expect(fc.sample(envelopeArbitrary(), 100).some((envelope) => findUnstorable(envelope) !== null)).toBe(
    true,
  );
  const wired = parseEnvelopeJson(
    '{"event_id":"urn:a","occurred_at":"","event":{"type":"BudgetExceeded","data":{"chain_id":"","resource":"","limit":""}}}',
  );
  expect(findUnstorable(wired)).not.toBeNull();
});
