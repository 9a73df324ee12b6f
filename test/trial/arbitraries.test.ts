import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  EXPERIENCE_EVENT_KINDS,
  ExperienceEventEnvelopeSchema,
  ExperienceEventSchema,
  safeParseEnvelope,
  safeParseJson,
  stringifyEnvelope,
  type ParseResult,
} from "../../src/index.js";
import {
  arbitraryOf,
  envelopeArbitrary,
  eventArbitrary,
  inputArbitraryOf,
} from "../../src/testing/arbitraries.js";
import { jsonArbitrary } from "../../src/testing/values.js";
import { JUDGED_TYPES } from "./types.js";
import { isSameData, printValue } from "./values.js";

const RUNS = { numRuns: 300, seed: 1 };

// Not by toEqual, which takes an own key called constructor for the class of an object.
function expectData(result: ParseResult<unknown>, wanted: unknown): void {
  expect(result.success && isSameData(result.data, wanted), printValue(wanted)).toBe(true);
}

describe.each(JUDGED_TYPES)("$name", ({ schema }) => {
  test("an arbitrary is what parsing gives, key by key", () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expectData(safeParseJson(schema, printValue(value)), value);
      }),
      RUNS,
    );
  });

  test("an arbitrary input is accepted", () => {
    fc.assert(
      fc.property(inputArbitraryOf(schema), (input) => safeParseJson(schema, printValue(input)).success),
      RUNS,
    );
  });
});

test.each(JUDGED_TYPES.filter(({ schema }) => schema instanceof z.ZodObject))(
  "an arbitrary input of $name lacks some keys that may be absent, each in turn",
  ({ schema }) => {
    const { shape } = schema as z.ZodObject;
    const inputs = fc.sample(inputArbitraryOf(schema as z.ZodObject), RUNS);
    for (const [key, value] of Object.entries(shape)) {
      const lacking = inputs.filter((input) => !Object.hasOwn(input, key)).length;
      const mayBeAbsent = z.safeParse(value, undefined).success;
      expect(lacking > 0 && lacking < inputs.length, key).toBe(mayBeAbsent);
    }
  },
);

test("envelopes of every kind come up, and their prints are read as themselves", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(envelopeArbitrary(), (envelope) => {
      kinds.add(envelope.event.type);
      expectData(safeParseJson(ExperienceEventEnvelopeSchema, stringifyEnvelope(envelope)), envelope);
      expectData(safeParseEnvelope(envelope), envelope);
    }),
    { ...RUNS, numRuns: 1000 },
  );
  expect(kinds).toEqual(new Set(EXPERIENCE_EVENT_KINDS));
});

test.each(EXPERIENCE_EVENT_KINDS)("an event of the kind %s, from nothing but its schema", (kind) => {
  fc.assert(
    fc.property(
      eventArbitrary(kind),
      (event) => event.type === kind && ExperienceEventSchema.safeParse(event).success,
    ),
    RUNS,
  );
});

test("the edges come up", () => {
  const printed = fc.sample(jsonArbitrary, { numRuns: 5000, seed: 1 }).map(printValue).join("\n");
  for (const edge of [
    "18446744073709551615",
    "-9223372036854775808",
    "-0.0",
    '"__proto__":',
    "\u2028",
    "5e-324",
  ])
    expect(printed.includes(edge), edge).toBe(true);
});

test("what has no wire form has no arbitrary", () => {
  expect(() => arbitraryOf(z.date())).toThrow(TypeError);
  expect(() => arbitraryOf(z.custom(() => true))).toThrow(TypeError);
  for (const schema of [
    z.email(),
    z.int(),
    z.string().min(5),
    z.array(z.string()).max(1),
    z.strictObject({}),
  ]) {
    expect(() => arbitraryOf(z.object({ a: schema }))).toThrow(TypeError);
    expect(() => inputArbitraryOf(z.object({ a: schema }))).toThrow(TypeError);
  }
  expect(() => eventArbitrary("Nothing" as "BudgetExceeded")).toThrow(TypeError);
});
