import { afterAll, describe, expect, test } from "vitest";
import {
  readEnvelope,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  safeParseJson,
  stringifyEvent,
  DecisionStepSchema,
  PolicySnapshotSchema,
  type JsonObject,
} from "../../src/index.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";
import { faultsOf } from "../support/outcome.js";
import {
  budgetExceeded,
  envelope,
  envelopeText,
  eventText,
  object,
  proposalText,
  remoteTraceText,
  routingText,
} from "./documents.js";

/** Names that mean something to JavaScript, and nothing to the contract. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toJSON",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "then",
  "length",
  "0",
  "",
];

const before = Object.getOwnPropertyNames(Object.prototype).sort();

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

/** Both ways to spell a name. */
const spellings = (name: string) => [
  JSON.stringify(name),
  `"${[...name].map((unit) => `\\u00${unit.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}"`,
];

function expectOwn(holder: unknown, name: string, value: unknown): void {
  expect(Object.getPrototypeOf(holder)).toBe(Object.prototype);
  expect(Object.getOwnPropertyDescriptor(holder, name)).toEqual({
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

describe.each(NAMES)("%j", (name) => {
  test("is kept as a key of a map", () => {
    for (const key of spellings(name)) {
      for (const tagLast of [false, true]) {
        const text = remoteTraceText({ provider_metadata: `{"a":"b",${key}:"polluted"}` }, tagLast);
        const event = eventText(
          "TraceLinkRecorded",
          object({ trace_link_id: '""', trace_link: text }),
          tagLast,
        );
        for (const result of [safeParseEventJson(event), safeParseEvent(parseExact(event))]) {
          if (!result.success || result.data.type !== "TraceLinkRecorded") throw new Error("not read");
          const trace = result.data.data.trace_link;
          if (trace.type !== "Remote") throw new Error("not remote");
          expectOwn(trace.provider_metadata, name, "polluted");
          const order =
            name === "0" ? `{"0":"polluted","a":"b"}` : `{"a":"b",${JSON.stringify(name)}:"polluted"}`;
          expect(stringifyEvent(result.data)).toContain(`"provider_metadata":${order}`);
        }
      }
    }
  });

  test("is kept as a key of free JSON, at any depth", () => {
    for (const key of spellings(name)) {
      for (const tagLast of [false, true]) {
        const event = proposalText(`[{${key}:{${key}:{"polluted":true}}}]`, tagLast);
        for (const result of [safeParseEventJson(event), safeParseEvent(parseExact(event))]) {
          if (!result.success || result.data.type !== "ProposalCreated") throw new Error("not read");
          const [outer] = result.data.data.proposal.structured_payload as [JsonObject];
          expectOwn(outer, name, Object.getOwnPropertyDescriptor(outer, name)?.value);
          expectOwn(Object.getOwnPropertyDescriptor(outer, name)?.value, name, { polluted: true });
        }
      }
    }
  });

  test("is dropped as an unknown key", () => {
    for (const key of spellings(name)) {
      const text = envelopeText(
        eventText(
          "BudgetExceeded",
          object({ chain_id: '""', resource: '""', limit: '""' }, `${key}:{"polluted":1}`),
        ),
        `${key}:{"polluted":true}`,
      );
      for (const result of [safeParseEnvelopeJson(text), safeParseEnvelope(parseExact(text))]) {
        if (!result.success) throw result.error;
        const { data } = result;
        for (const part of [data, data.event, data.event.data]) {
          expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
          expect(Object.hasOwn(part, name)).toBe(false);
        }
      }
    }
  });

  test("is no name of a type, a variant, a tag or an enum's key", () => {
    for (const spelled of spellings(name)) {
      const event = `{"type":${spelled},"data":{}}`;
      expect(faultsOf(safeParseEventJson(event))).toEqual(["unknown_event_type /type"]);
      expect(faultsOf(safeParseEvent(JSON.parse(event)))).toEqual(["unknown_event_type /type"]);
      expect(faultsOf(safeParseJson(PolicySnapshotSchema, `{"type":${spelled},"policy":{}}`))).toEqual([
        "unknown_variant /type",
      ]);
      expect(faultsOf(safeParseJson(DecisionStepSchema, spelled))).toEqual(["unknown_variant"]);
      const pointer = `/policy/risk_tier_backends/${name}`;
      for (const value of ["[]", "null", '["x",5]'])
        expect(
          faultsOf(
            safeParseJson(PolicySnapshotSchema, routingText({ risk_tier_backends: `{${spelled}:${value}}` })),
          ),
        ).toEqual([`unknown_variant ${pointer}`]);
    }
  });

  test("is an unknown event type like any other", () => {
    const event = JSON.parse(
      `{"type":${JSON.stringify(name)},${JSON.stringify(name)}:{"polluted":1}}`,
    ) as JsonObject;
    const text = envelopeText(JSON.stringify(event));
    expect(readEnvelopeJson(text)).toMatchObject({ status: "unknown", type: name });
    const reading = readEnvelope({ ...envelope(), event });
    if (reading.status !== "unknown") throw new Error(reading.status);
    expect(reading.type).toBe(name);
    expectOwn(reading.envelope.event, name, { polluted: 1 });
  });
});

test("what an object inherits is no member of it", () => {
  const heir = Object.create(envelope()) as object;
  expect(faultsOf(safeParseEnvelope(heir))).toEqual(["not_json"]);
  const { event_id: _, ...rest } = envelope();
  expect(
    faultsOf(safeParseEnvelope(JSON.parse(`{"__proto__":{"event_id":"e"},${JSON.stringify(rest).slice(1)}`))),
  ).toEqual(["missing_key /event_id"]);
});

test("what somebody gave to all objects is no member of any", () => {
  const { chain_id: _, ...rest } = budgetExceeded().data as Record<string, string>;
  Object.defineProperty(Object.prototype, "chain_id", {
    value: "inherited",
    configurable: true,
    enumerable: true,
    writable: true,
  });
  try {
    expect(faultsOf(safeParseEvent({ type: "BudgetExceeded", data: rest }))).toEqual([
      "missing_key /data/chain_id",
    ]);
    expect(faultsOf(safeParseEventJson(eventText("BudgetExceeded", JSON.stringify(rest))))).toEqual([
      "missing_key /data/chain_id",
    ]);
    expect(stringifyEvent(budgetExceeded())).toBe(
      '{"type":"BudgetExceeded","data":{"chain_id":"c","resource":"r","limit":"l","observed":null}}',
    );
  } finally {
    Reflect.deleteProperty(Object.prototype, "chain_id");
  }
});
