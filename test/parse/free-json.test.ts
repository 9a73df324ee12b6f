import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseEvent,
  parseEventJson,
  stringifyEvent,
  stringifyJson,
  type JsonValue,
} from "../../src/index.js";
import { jsonArbitrary } from "../../src/testing/values.js";
import { proposal, proposalText } from "./documents.js";

function payloadOf(event: ReturnType<typeof parseEvent>): JsonValue {
  if (event.type !== "ProposalCreated") throw new Error(event.type);
  return event.data.proposal.structured_payload;
}

/** Free JSON read from a text, read again by way of a value, and printed. */
function road(spelled: string): { value: JsonValue; printed: string } {
  const values = [false, true].map((tagLast) => payloadOf(parseEventJson(proposalText(spelled, tagLast))));
  const [value] = values as [JsonValue];
  deepStrictEqual(values[1], value);
  deepStrictEqual(payloadOf(parseEvent(proposal(value))), value);
  const printed = stringifyJson(value);
  expect(stringifyEvent(proposal(value))).toContain(`"structured_payload":${printed},`);
  deepStrictEqual(payloadOf(parseEventJson(proposalText(printed))), value);
  return { value, printed };
}

/** A number, what it is read as, and what is written for it. */
const NUMBERS: [spelled: string, value: number | bigint, printed: string][] = [
  ["0", 0, "0"],
  ["-0", -0, "-0.0"],
  ["-0.0", -0, "-0.0"],
  ["-0e5", -0, "-0.0"],
  ["1", 1, "1"],
  ["1.0", 1, "1"],
  ["-1.50", -1.5, "-1.5"],
  ["1e2", 100, "100"],
  ["9007199254740991", 2 ** 53 - 1, "9007199254740991"],
  ["9007199254740992", 2n ** 53n, "9007199254740992"],
  ["9007199254740993", 2n ** 53n + 1n, "9007199254740993"],
  ["-9007199254740991", 1 - 2 ** 53, "-9007199254740991"],
  ["-9007199254740993", -(2n ** 53n) - 1n, "-9007199254740993"],
  ["9223372036854775808", 2n ** 63n, "9223372036854775808"],
  ["18446744073709551615", 2n ** 64n - 1n, "18446744073709551615"],
  ["-9223372036854775808", -(2n ** 63n), "-9223372036854775808"],
  // A whole float of 64 bits can't be told from an integer; it is written as one.
  ["1e16", 10n ** 16n, "10000000000000000"],
  ["9007199254740993.0", 2n ** 53n, "9007199254740992"],
  ["18446744073709550000.0", 18446744073709549568n, "18446744073709549568"],
  // Beyond 64 bits there are only floats.
  ["18446744073709551616", 2 ** 64, "1.8446744073709552e+19"],
  ["18446744073709551615.5", 2 ** 64, "1.8446744073709552e+19"],
  ["-9223372036854775809", -(2n ** 63n), "-9223372036854775808"],
  ["-9223372036854777856", -9223372036854777856, "-9.223372036854778e+18"],
  ["123456789012345678901234567890", 1.2345678901234568e29, "1.2345678901234568e+29"],
  ["1e-6", 1e-6, "1e-6"],
  ["0.00001", 0.00001, "0.00001"],
  ["5e-324", 5e-324, "5e-324"],
  ["1e-400", 0, "0"],
  ["-1e-400", -0, "-0.0"],
  ["1.7976931348623157e308", Number.MAX_VALUE, "1.7976931348623157e+308"],
];

describe("free JSON", () => {
  test.each(NUMBERS)("the number %s is read as %s and written as %s", (spelled, value, printed) => {
    expect(road(spelled)).toStrictEqual({ value: value === 0 && !Object.is(value, -0) ? 0 : value, printed });
    expect(road(`[{"a":${spelled}}]`)).toStrictEqual({
      value: [{ a: value }],
      printed: `[{"a":${printed}}]`,
    });
  });

  test.each(["null", "true", "false", '""', "[]", "{}", "[null,true,[],{}]", '{"b":1,"a":{"":""}}'])(
    "%s is kept",
    (text) => {
      expect(road(text)).toStrictEqual({ value: JSON.parse(text) as JsonValue, printed: text });
    },
  );

  test("the order of keys is kept, but for those that look like indexes", () => {
    expect(road('{"b":1,"a":2,"__proto__":3,"A":4}').printed).toBe('{"b":1,"a":2,"__proto__":3,"A":4}');
    expect(road('{"b":1,"10":2,"9":3}').printed).toBe('{"9":3,"10":2,"b":1}');
  });

  test("any value survives text, value, text, value", () => {
    fc.assert(
      fc.property(jsonArbitrary, (value) => {
        const text = stringifyJson(value);
        deepStrictEqual(road(text), { value, printed: text });
      }),
      { numRuns: 400 },
    );
  });

  test("what JSON.parse reads without rounding is read the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const read = road(text).value;
        expect(
          JSON.parse(
            JSON.stringify(read, (_key, item: unknown) => (typeof item === "bigint" ? Number(item) : item)),
          ),
        ).toEqual(JSON.parse(text));
      }),
      { numRuns: 400 },
    );
  });
});
