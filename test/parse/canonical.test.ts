import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ExperienceEventEnvelopeSchema,
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  readEnvelope,
  stringifyEnvelope,
  type ExperienceEventEnvelope,
} from "../../src/index.js";
import { arbitraryOf, inputArbitraryOf } from "../../src/testing/arbitraries.js";
import { budgetExceeded, envelope, proposal } from "./documents.js";
import { ENVELOPES } from "./fixtures.js";

const envelopes = arbitraryOf(ExperienceEventEnvelopeSchema);
const inputs = inputArbitraryOf(ExperienceEventEnvelopeSchema);

/** Every array and object inside a value. */
function containersIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(containersIn)];
}

function valuesIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(valuesIn)];
}

describe("what was read", () => {
  test("is read again as itself", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const once = parseEnvelope(input);
        deepStrictEqual(parseEnvelope(once), once);
      }),
      { numRuns: 300 },
    );
    for (const { text } of ENVELOPES) {
      const once = parseEnvelopeJson(text);
      deepStrictEqual(parseEnvelope(once), once);
    }
  });

  test("is what was in canonical form already", () => {
    fc.assert(
      fc.property(envelopes, (document) => {
        deepStrictEqual(parseEnvelope(document), document);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same by way of a text", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const value = parseEnvelope(input);
        const text = stringifyEnvelope(input);
        deepStrictEqual(parseEnvelopeJson(text), value);
        deepStrictEqual(parseEnvelopeJson(new TextEncoder().encode(text)), value);
        expect(stringifyEnvelope(value)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("shares nothing with what it was read from", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const mine = new Set(containersIn(input));
        for (const container of containersIn(parseEnvelope(input))) expect(mine.has(container)).toBe(false);
      }),
      { numRuns: 100 },
    );
    const event = { type: "New", data: { list: [{}] } };
    const reading = readEnvelope({ ...envelope(), event });
    if (reading.status !== "unknown") throw new Error(reading.status);
    const mine = new Set(containersIn(event));
    expect(reading.envelope.event).toEqual(event);
    for (const container of containersIn(reading.envelope)) expect(mine.has(container)).toBe(false);
  });

  test("has no undefined, and no bigint where a number would do", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const value of valuesIn(parseEnvelope(input))) {
          expect(value).not.toBe(undefined);
          if (typeof value === "bigint") expect(Number.isSafeInteger(Number(value))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
    const parsed = parseEvent(proposal([1n, { a: -9007199254740991n, b: 9007199254740992n }]));
    expect(parsed).toStrictEqual(parseEvent(proposal([1, { a: -9007199254740991, b: 9007199254740992n }])));
  });

  test("leaves its input as it was", () => {
    for (const { text } of ENVELOPES) {
      const document = parseEnvelopeJson(text);
      const before = structuredClone(document);
      parseEnvelope(document);
      stringifyEnvelope(document);
      deepStrictEqual(document, before);
    }
  });

  test("has its keys in the contract's order, the tag first", () => {
    const { event_id, occurred_at, event } = envelope();
    const parsed = parseEnvelope({ event: { data: event.data, type: event.type }, occurred_at, event_id });
    expect(Object.keys(parsed)).toEqual(["event_id", "occurred_at", "tenant_id", "correlation_id", "event"]);
    expect(Object.keys(parsed.event)).toEqual(["type", "data"]);
    expect(Object.keys(parsed.event.data)).toEqual(["chain_id", "resource", "limit", "observed"]);
  });
});

test("defaults are fresh each time", () => {
  const { text } = ENVELOPES.find(({ name }) => name === "recall-executed/defaults-absent.json")!;
  const value: unknown = JSON.parse(text);
  const consumersOf = ({ event }: ExperienceEventEnvelope): string[] => {
    if (event.type !== "RecallExecuted") throw new Error(event.type);
    return event.data.provenance.consumers;
  };
  for (const read of [() => parseEnvelope(value), () => parseEnvelopeJson(text)]) {
    consumersOf(read()).push("spoilt");
    expect(consumersOf(read())).toEqual([]);
  }
});

test("an absent Option may be left out, undefined or null", () => {
  for (const data of [{}, { observed: undefined }, { observed: null }])
    expect(parseEvent(budgetExceeded(data))).toStrictEqual({
      type: "BudgetExceeded",
      data: { chain_id: "c", resource: "r", limit: "l", observed: null },
    });
});
