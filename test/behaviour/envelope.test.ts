import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import {
  createEnvelope,
  eventKind,
  PLACEHOLDER_TIMESTAMP,
  withCorrelation,
  withTenant,
  withTimestamp,
} from "../../src/behaviour/index.js";
import { CONTRACT_VERSION } from "../../src/contract-version.js";
import { EXPERIENCE_EVENT_KINDS, ExperienceEventEnvelopeSchema } from "../../src/schemas/index.js";
import type {
  BudgetExceeded,
  ExperienceEvent,
  ExperienceEventEnvelope,
  ExperienceEventKind,
} from "../../src/types/index.js";

const event: BudgetExceeded = {
  type: "BudgetExceeded",
  data: { chain_id: "c", resource: "tokens", limit: "1024", observed: null },
};

test("the contract's version", () => {
  expect(CONTRACT_VERSION).toBe("2.1.2");
});

test("an envelope of an id and an event has the placeholder time, no tenant and no correlation", () => {
  const envelope = createEnvelope({ event_id: "e", event });
  expect(envelope).toStrictEqual({
    event_id: "e",
    occurred_at: "1970-01-01T00:00:00Z",
    tenant_id: null,
    correlation_id: null,
    event,
  });
  expect(PLACEHOLDER_TIMESTAMP).toBe("1970-01-01T00:00:00Z");
});

test("keys stand in the schema's order, and others are left out", () => {
  const fields = { correlation_id: "c", extra: 1, event, event_id: "e" };
  expect(Object.keys(createEnvelope(fields))).toEqual(Object.keys(ExperienceEventEnvelopeSchema.shape));
});

test("nothing is validated, so every text is kept, the empty one too", () => {
  const texts = fc.record({
    event_id: fc.string(),
    occurred_at: fc.string(),
    tenant_id: fc.option(fc.string()),
    correlation_id: fc.option(fc.string()),
  });
  const check = fc.property(texts, (fields) => {
    expect(createEnvelope({ ...fields, event })).toStrictEqual({ ...fields, event });
  });
  fc.assert(check, {
    examples: [[{ event_id: "", occurred_at: "", tenant_id: "", correlation_id: "" }]],
  });
});

test("undefined counts as left out", () => {
  const envelope = createEnvelope({
    event_id: "e",
    event,
    occurred_at: undefined,
    tenant_id: undefined,
    correlation_id: undefined,
  });
  expect(envelope).toStrictEqual(createEnvelope({ event_id: "e", event }));
});

test("each change is a copy, and the last one wins", () => {
  const plain = Object.freeze(createEnvelope({ event_id: "e", event }));
  expect(withTenant(plain, "t")).toStrictEqual({ ...plain, tenant_id: "t" });
  expect(withCorrelation(plain, "c")).toStrictEqual({ ...plain, correlation_id: "c" });
  expect(withTimestamp(plain, "soon")).toStrictEqual({ ...plain, occurred_at: "soon" });
  expect(withTenant(withTenant(plain, "a"), "")).toStrictEqual({ ...plain, tenant_id: "" });
});

test("a change keeps what is known about the event", () => {
  const narrow = { ...createEnvelope({ event_id: "e", event }), event };
  expectTypeOf(withTenant(narrow, "t").event).toEqualTypeOf<BudgetExceeded>();
  expectTypeOf(withCorrelation(narrow, "c").event).toEqualTypeOf<BudgetExceeded>();
  expectTypeOf(withTimestamp(narrow, "now").event).toEqualTypeOf<BudgetExceeded>();
  expectTypeOf(createEnvelope).returns.toEqualTypeOf<ExperienceEventEnvelope>();
});

test("the kind of an event is the name of its type", () => {
  for (const type of EXPERIENCE_EVENT_KINDS) expect(eventKind({ type } as ExperienceEvent)).toBe(type);
  expectTypeOf(eventKind(event)).toEqualTypeOf<"BudgetExceeded">();
  expectTypeOf(eventKind<ExperienceEvent>).returns.toEqualTypeOf<ExperienceEventKind>();
});
