import { describe, expect, test } from "vitest";
import { parseEnvelope, safeParseEnvelope, stringifyEnvelope, type IssueCode } from "../../src/index.js";
import { marked } from "../support/marked-text.js";
import { issuesOf } from "../support/outcome.js";
import { FIELDS, isInEnvelope, readAs, readAt, valueWith, withValue } from "./fields.js";

const INTEGERS = FIELDS.filter(({ slot }) => slot.shape.kind === "u64");
const EXPECTED = "an integer from 0 to 18446744073709551615";

const READ: [spelled: string, value: number | bigint][] = [
  ["0", 0],
  ["1", 1],
  ["4294967296", 2 ** 32],
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ["9007199254740992", 9007199254740992n],
  ["9007199254740993", 9007199254740993n],
  ["9223372036854775807", 9223372036854775807n],
  ["9223372036854775808", 9223372036854775808n],
  ["10000000000000000000", 10000000000000000000n],
  ["18446744073709551614", 18446744073709551614n],
  ["18446744073709551615", 18446744073709551615n],
];

const REFUSED: [spelled: string, code: IssueCode][] = [
  ["-0", "invalid_integer"],
  ["12.0", "invalid_integer"],
  ["0.0", "invalid_integer"],
  ["-0.0", "invalid_integer"],
  ["1.5", "invalid_integer"],
  ["1e2", "invalid_integer"],
  ["1E2", "invalid_integer"],
  ["1e0", "invalid_integer"],
  ["0e5", "invalid_integer"],
  ["100e-2", "invalid_integer"],
  ["1e308", "invalid_integer"],
  ["18446744073709551615.0", "invalid_integer"],
  ["-1", "integer_out_of_range"],
  ["-9007199254740993", "integer_out_of_range"],
  ["-18446744073709551616", "integer_out_of_range"],
  ["18446744073709551616", "integer_out_of_range"],
  ["18446744073709551620", "integer_out_of_range"],
  ["99999999999999999999", "integer_out_of_range"],
  ["100000000000000000000", "integer_out_of_range"],
  ["9".repeat(300), "integer_out_of_range"],
  ['"5"', "invalid_type"],
  ["true", "invalid_type"],
  ["[5]", "invalid_type"],
];

describe("in the text, in every field of 64 bits", () => {
  test.each(READ)("%s is read and written exactly", (spelled, value) => {
    for (const field of INTEGERS) {
      const { text } = marked(withValue(field, spelled));
      const result = readAs(field, text);
      expect(readAt(result, field.pointer), field.name).toBe(value);
      if (!isInEnvelope(field) || !result.success) continue;
      expect(stringifyEnvelope(result.data as never)).toContain(`"${field.key}":${spelled}`);
    }
  });

  test.each(REFUSED)("%s is %s", (spelled, code) => {
    for (const field of INTEGERS) {
      const { text, offset } = marked(withValue(field, spelled));
      const wanted = { code, pointer: field.pointer, offset };
      expect(issuesOf(readAs(field, text)), field.name).toMatchObject([wanted]);
      if (code !== "invalid_type")
        expect(issuesOf(readAs(field, text))).toMatchObject([{ expected: EXPECTED }]);
    }
  });
});

const TAKEN: [given: number | bigint, value: number | bigint][] = [
  [0, 0],
  [-0, 0],
  [12.0, 12],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  [0n, 0],
  [5n, 5],
  [2n ** 53n - 1n, Number.MAX_SAFE_INTEGER],
  [2n ** 53n, 2n ** 53n],
  [2n ** 53n + 1n, 2n ** 53n + 1n],
  [2n ** 64n - 1n, 2n ** 64n - 1n],
];

const NOT_TAKEN: [given: unknown, code: IssueCode, received: string][] = [
  [1.5, "invalid_integer", "1.5"],
  [5e-324, "invalid_integer", "5e-324"],
  [-0.5, "invalid_integer", "-0.5"],
  [-1, "integer_out_of_range", "-1"],
  [-(2 ** 53), "integer_out_of_range", "-9007199254740992"],
  [1e20, "integer_out_of_range", "100000000000000000000"],
  [Number.MAX_VALUE, "integer_out_of_range", "1.7976931348623157e+308"],
  [-1n, "integer_out_of_range", "-1n"],
  [2n ** 64n, "integer_out_of_range", "18446744073709551616n"],
  [10n ** 100n, "integer_out_of_range", "a bigint of 60 digits or more"],
  [-(10n ** 100n), "integer_out_of_range", "a bigint of 60 digits or more"],
  [NaN, "number_out_of_range", "NaN"],
  [Infinity, "number_out_of_range", "Infinity"],
  [2 ** 53, "precision_lost", "9007199254740992"],
  [2 ** 63, "precision_lost", "9223372036854776000"],
  [2 ** 64, "precision_lost", "18446744073709552000"],
  ["5", "invalid_type", '"5"'],
  [true, "invalid_type", "true"],
  [new Number(5), "not_json", "an instance of Number"],
];

describe("as a value, in every field of 64 bits", () => {
  const fields = INTEGERS.filter(isInEnvelope);

  test.each(TAKEN)("%s is read as %s and written in digits", (given, value) => {
    for (const field of fields) {
      const document = valueWith(field, given);
      expect(readAt(safeParseEnvelope(document), field.pointer), field.name).toBe(value);
      expect(stringifyEnvelope(document as never)).toContain(`"${field.key}":${BigInt(value)}`);
    }
  });

  test.each(NOT_TAKEN)("%s is %s", (given, code, received) => {
    for (const field of fields) {
      const document = valueWith(field, given);
      const wanted = { code, pointer: field.pointer, received };
      expect(issuesOf(safeParseEnvelope(document)), field.name).toMatchObject([wanted]);
      expect(() => stringifyEnvelope(document as never)).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining(wanted)] }),
      );
    }
  });

  test("a rounded one says which functions read it exactly", () => {
    for (const field of fields)
      expect(() => parseEnvelope(valueWith(field, 2 ** 60))).toThrow(
        /parseEnvelopeJson, parseEventJson or parseJson/,
      );
  });
});
