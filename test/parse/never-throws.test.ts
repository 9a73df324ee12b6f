import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  ContractError,
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  parseEventJson,
  parseJson,
  readEnvelope,
  readEnvelopeJson,
  RoutingPolicySchema,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  safeParseJson,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
  TraceLinkSchema,
  type ParseResult,
} from "../../src/index.js";
import { readValue } from "../../src/parse/read-value.js";
import { valueRoadOf } from "../../src/parse/value-road.js";
import { text } from "../../src/schemas/primitives.js";
import { arbitraryOf } from "../../src/testing/arbitraries.js";
import { ExperienceEventEnvelopeSchema } from "../../src/index.js";

const THROWING: Record<string, (input: never) => unknown> = {
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  parseEventJson,
  parseTrace: (text: never) => parseJson(TraceLinkSchema, text),
  parseRouting: (text: never) => parseJson(RoutingPolicySchema, text),
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
};

const SAFE: Record<string, (input: never) => ParseResult<unknown>> = {
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  safeParseTrace: (text: never) => safeParseJson(TraceLinkSchema, text),
  safeParseRouting: (text: never) => safeParseJson(RoutingPolicySchema, text),
};

/** Hands an input to every function there is, and minds how they fail. */
function tryAll(input: unknown): void {
  for (const [name, parse] of Object.entries(THROWING)) {
    try {
      parse(input as never);
    } catch (error) {
      if (!(error instanceof ContractError))
        throw new Error(`${name} threw something else`, { cause: error });
      checkError(error);
    }
  }
  for (const parse of Object.values(SAFE)) {
    const result = parse(input as never);
    if (!result.success) checkError(result.error);
  }
  for (const read of [readEnvelope, readEnvelopeJson] as ((input: never) => { status: string })[])
    expect(["known", "unknown", "invalid"]).toContain(read(input as never).status);
}

function checkError({ issues, message }: ContractError): void {
  if (issues.length === 0 || issues.length > 100) throw new Error(`${issues.length} issues`);
  if (!message.isWellFormed()) throw new Error("a message with half a surrogate pair");
  for (const issue of issues) structuredClone(issue);
}

/** Text that is nearly a document: pieces of one, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'{}[],:"\\ue01-.+n \n\ud800\udc00'.split("")),
      fc.constantFrom(
        '"event_id":"e"',
        '"occurred_at":"t"',
        '"event":{"type":"BudgetExceeded","data":{"chain_id":"","resource":"","limit":""}}',
        '"type":"BudgetExceeded"',
        '"type":"Remote"',
        '"data":{',
        '"truth_preferences":{"a":"b"}',
        "null",
        "true",
        "1e400",
        "18446744073709551616",
        '"\\ud800"',
        '"\\u0041"',
        "[1,2]",
        '{"a":1}',
        "{",
        "}",
        ",",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

/** A document with a few of its characters replaced. */
const damaged = fc
  .tuple(
    arbitraryOf(ExperienceEventEnvelopeSchema),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...Array.from('{}[],:"\\0e- \n\ud800x'))), { maxLength: 3 }),
  )
  .map(([document, changes]) => {
    let text = stringifyEnvelope(document);
    for (const [at, character] of changes) {
      const index = at % text.length;
      text = text.slice(0, index) + character + text.slice(index + 1);
    }
    return text;
  });

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: "binary",
});

describe("nothing is thrown but ContractError, and nothing by safe functions", () => {
  test("whatever the text", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), pieces, damaged), tryAll), {
      numRuns: 1_500,
    });
  });

  test("whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          damaged.map((text) => new TextEncoder().encode(text)),
        ),
        tryAll,
      ),
      { numRuns: 1_000 },
    );
  });

  test("whatever the value", () => {
    const around = fc
      .tuple(fc.constantFrom("event_id", "tenant_id", "event", "note"), anything)
      .map(([key, value]) => ({
        event_id: "e",
        occurred_at: "t",
        event: { type: "BudgetExceeded", data: { chain_id: "", resource: "", limit: "" } },
        [key]: value,
      }));
    fc.assert(fc.property(fc.oneof(anything, around), tryAll), { numRuns: 1_500 });
  });

  test("and text and bytes are the same to every reader", () => {
    fc.assert(
      fc.property(fc.oneof(pieces, damaged), (text) => {
        if (!text.isWellFormed()) return;
        const [ofText, ofBytes] = [
          safeParseEnvelopeJson(text),
          safeParseEnvelopeJson(new TextEncoder().encode(text)),
        ];
        if (ofText.success) expect(ofBytes).toEqual(ofText);
        else {
          const places = (result: ParseResult<unknown>) =>
            result.success ? [] : result.error.issues.map(({ offset: _, ...issue }) => issue);
          expect(places(ofBytes)).toEqual(places(ofText));
        }
      }),
      { numRuns: 500 },
    );
  });
});

test("the keys of an object are listed no more often where more of its own are missing", () => {
  const countListings = (schema: z.ZodType) => {
    let listings = 0;
    const value = new Proxy(
      { stranger: 1 },
      {
        ownKeys: (target) => {
          listings++;
          return Reflect.ownKeys(target);
        },
      },
    );
    readValue(valueRoadOf(schema), value, undefined);
    return listings;
  };
  const missing = (count: number) =>
    z.object(Object.fromEntries(Array.from({ length: count }, (_, i) => [`key_${i}`, text()])));
  expect(countListings(missing(30))).toBe(countListings(missing(1)));
});
