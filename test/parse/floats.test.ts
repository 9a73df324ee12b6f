import { describe, expect, test } from "vitest";
import { safeParseEnvelope, stringifyEnvelope, type IssueCode } from "../../src/index.js";
import { marked } from "../support/marked-text.js";
import { issuesOf } from "../support/outcome.js";
import { FIELDS, isInEnvelope, readAs, readAt, valueWith, withValue, type FieldPlace } from "./fields.js";

const F32 = FIELDS.filter(({ slot }) => slot.shape.kind === "f32");
const F64 = FIELDS.filter(({ slot }) => slot.shape.kind === "f64");
const FLOATS = [...F32, ...F64];

/** What is read, and how Rust would print it: always with a point or an exponent. An f32 takes to exponents sooner. */
const READ: [spelled: string, value: number, printed: string, printedAsF32?: string][] = [
  ["0", 0, "0.0"],
  ["-0", -0, "-0.0"],
  ["-0.0", -0, "-0.0"],
  ["1", 1, "1.0"],
  ["-1.50", -1.5, "-1.5"],
  ["1e2", 100, "100.0"],
  ["1E+2", 100, "100.0"],
  ["25e-1", 2.5, "2.5"],
  ["0.1", 0.1, "0.1"],
  ["0.12345678901", 0.12345678901, "0.12345678901"],
  ["0.30000000000000004", 0.1 + 0.2, "0.30000000000000004"],
  ["0.00001", 0.00001, "0.00001"],
  ["0.0000099", 0.0000099, "9.9e-6", "0.0000099"],
  ["0.000001", 1e-6, "1e-6", "0.000001"],
  ["0.00000099", 9.9e-7, "9.9e-7"],
  ["9999999999999", 9999999999999, "9999999999999.0"],
  ["10000000000000", 1e13, "10000000000000.0", "1e+13"],
  ["9007199254740993", 9007199254740992, "9007199254740992.0", "9.007199254740992e+15"],
  ["9999999999999998", 9999999999999998, "9999999999999998.0", "9.999999999999998e+15"],
  ["10000000000000000", 1e16, "1e+16"],
  ["123456789012345678901234567890", 1.2345678901234568e29, "1.2345678901234568e+29"],
  ["1e-400", 0, "0.0"],
  ["-1e-400", -0, "-0.0"],
  ["5e-324", 5e-324, "5e-324"],
  ["3.4028234663852886e38", 3.4028234663852886e38, "3.4028234663852886e+38"],
  ["3.4028235677973362e38", 3.4028235677973362e38, "3.4028235677973362e+38"],
];

const READ_AS_F64: typeof READ = [
  ["3.4028235677973366e38", 3.4028235677973366e38, "3.4028235677973366e+38"],
  ["1e39", 1e39, "1e+39"],
  ["-1e308", -1e308, "-1e+308"],
  ["1.7976931348623157e308", Number.MAX_VALUE, "1.7976931348623157e+308"],
];

// The first of these rounds to the largest double, but not the way Rust's reader gets there.
const OUT_OF_F64 = [
  "1.7976931348623158e308",
  "1e309",
  "-1e309",
  "1e400",
  "-1e999999999",
  "1.8e308",
  `1${"0".repeat(400)}`,
];
const OUT_OF_F32 = ["3.4028235677973366e38", "1e39", "-1e39", "1e308", "-1.7976931348623157e308"];

describe("in the text", () => {
  const check = (
    fields: readonly FieldPlace[],
    [spelled, value, printed, printedAsF32]: (typeof READ)[number],
  ): void => {
    for (const field of fields) {
      const form = field.slot.shape.kind === "f32" ? (printedAsF32 ?? printed) : printed;
      const result = readAs(field, marked(withValue(field, spelled)).text);
      expect(readAt(result, field.pointer), field.name).toBe(value);
      if (result.success && isInEnvelope(field))
        expect(stringifyEnvelope(result.data as never)).toMatch(
          // A list has no keys inside it.
          new RegExp(`("${field.key}":|[[,])${form.replaceAll(/[.+]/g, "\\$&")}[,}\\]]`),
        );
    }
  };

  test.each(READ)("%s is read as %s and written as %s", (...row) => check(FLOATS, row));
  test.each(READ_AS_F64)("%s is read as %s and written as %s where there are 64 bits", (...row) =>
    check(F64, row),
  );

  test.each([
    ...OUT_OF_F64.map((spelled) => [spelled, FLOATS] as const),
    ...OUT_OF_F32.map((spelled) => [spelled, F32] as const),
  ])("%s is out of range", (spelled, fields) => {
    for (const field of fields) {
      const { text, offset } = marked(withValue(field, spelled));
      const wanted = { code: "number_out_of_range", pointer: field.pointer, offset };
      expect(issuesOf(readAs(field, text)), field.name).toMatchObject([wanted]);
    }
  });

  test.each([
    ["1e39", F32, 32],
    ["1e309", F64, 64],
  ] as const)("%s where the range ends is told so", (spelled, fields, bits) => {
    for (const field of fields) {
      const expected = `a number within the range of a ${bits}-bit float`;
      expect(issuesOf(readAs(field, marked(withValue(field, spelled)).text))).toMatchObject([{ expected }]);
    }
  });

  test.each(["NaN", "Infinity", "-Infinity", "1f", "0x1p3"])("%s is no number", (spelled) => {
    for (const field of FLOATS) {
      const { text } = marked(withValue(field, spelled));
      expect(issuesOf(readAs(field, text))).toMatchObject([
        { code: "invalid_syntax", pointer: field.pointer },
      ]);
    }
  });
});

describe("as a value", () => {
  test.each([0, -0, 1, -1.5, 7, 1e16, 2 ** 53, 2 ** 63, 1e-400, 3.4028235677973362e38])(
    "%s is kept",
    (value) => {
      for (const field of FLOATS.filter(isInEnvelope))
        expect(readAt(safeParseEnvelope(valueWith(field, value)), field.pointer), field.name).toBe(value);
    },
  );

  const REFUSED: [given: unknown, code: IssueCode, received: string][] = [
    [NaN, "number_out_of_range", "NaN"],
    [Infinity, "number_out_of_range", "Infinity"],
    [-Infinity, "number_out_of_range", "-Infinity"],
    [1n, "invalid_type", "1n"],
    ["1", "invalid_type", '"1"'],
    [new Number(1), "not_json", "an instance of Number"],
  ];

  test.each(REFUSED)("%s is %s", (given, code, received) => {
    for (const field of FLOATS.filter(isInEnvelope)) {
      const wanted = { code, pointer: field.pointer, received };
      expect(issuesOf(safeParseEnvelope(valueWith(field, given))), field.name).toMatchObject([wanted]);
    }
  });

  test.each([3.4028235677973366e38, -3.4028235677973366e38, 1e39])(
    "%s is out of the range of 32 bits only",
    (value) => {
      for (const field of F32.filter(isInEnvelope)) {
        const wanted = { code: "number_out_of_range", pointer: field.pointer };
        expect(issuesOf(safeParseEnvelope(valueWith(field, value))), field.name).toMatchObject([wanted]);
      }
      for (const field of F64.filter(isInEnvelope))
        expect(readAt(safeParseEnvelope(valueWith(field, value)), field.pointer)).toBe(value);
    },
  );
});
