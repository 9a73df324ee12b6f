import { describe, expect, test } from "vitest";
import type { IssueCode } from "../../src/index.js";
import { MARK, marked } from "../support/marked-text.js";
import { issuesOf } from "../support/outcome.js";
import { FIELDS, readAs, withMembers, type FieldPlace } from "./fields.js";

/** The first field of each object that may have unknown keys. */
const OBJECTS = FIELDS.filter(({ index, key }) => index === 0 && key !== "Other");

/** Wrong values of unknown keys. In Rust some pass where it skips such a value; here none does (contract §0.1). */
const WRONG_VALUES: [code: IssueCode, value: string, inside?: string][] = [
  ["invalid_syntax", "¦01"],
  ["invalid_syntax", "¦NaN"],
  ["invalid_syntax", '"¦\\q"'],
  ["invalid_syntax", '"a¦\u0001"'],
  ["invalid_syntax", "[1,¦]", "/1"],
  ["invalid_syntax", '{"a"¦}', "/a"],
  ["invalid_syntax", "1.¦"],
  ["lone_surrogate", '"¦\\ud800"'],
  ["lone_surrogate", '{"a":["¦\\udc00"]}', "/a/0"],
  ["lone_surrogate", '{"a¦\\ud800":1}'],
  ["number_out_of_range", "¦1e400"],
  ["number_out_of_range", '{"a":[0,¦-1e400]}', "/a/1"],
];

const WRONG_KEYS = ['"¦\\ud800"', '"event_id¦\\udfff"', '"type¦\\ud83d\\u0041"'];

/** Values of unknown keys that no schema would take, and no reader minds. */
const ODD_VALUES = [
  "null",
  '{"a":1,"a":2,"\\u0061":3}',
  "[18446744073709551616,-0,1e-400,5e-324,-9223372036854775809]",
  '{"type":"BudgetExceeded","type":"None","data":null,"data":[]}',
  '{"__proto__":{"__proto__":null},"constructor":{"prototype":1}}',
  '" \\u0000\\u2028\\ud83d\\ude00 \u007f"',
  "[[[[[[[[[[]]]]]]]]]]",
];

function withUnknown(field: FieldPlace, key: string, value: string): string {
  const member = { key, value: { kind: "raw" as const, raw: value } };
  // In the middle, so that there is a known member on either side where there are two.
  return withMembers(field, field.object.members.toSpliced(1, 0, member));
}

function everyObject(check: (field: FieldPlace, pointer: string) => void): () => void {
  return () => {
    for (const field of OBJECTS) check(field, field.pointer.slice(0, field.pointer.lastIndexOf("/")));
  };
}

describe("in every object of every type, in the contract's order and the other way round", () => {
  test.each(WRONG_VALUES)("an unknown key's value is refused: %s %s", (code, value, inside = "") => {
    everyObject((field, pointer) => {
      const { text, line, column, offset } = marked(withUnknown(field, '"x"', value));
      const wanted = { code, pointer: `${pointer}/x${inside}`, line, column, offset };
      expect(issuesOf(readAs(field, text)), field.name).toMatchObject([wanted]);
    })();
  });

  test.each(WRONG_KEYS)("a key with half a surrogate pair is refused: %s", (key) => {
    everyObject((field, pointer) => {
      const { text, offset } = marked(withUnknown(field, key, "1"));
      expect(issuesOf(readAs(field, text))).toMatchObject([{ code: "lone_surrogate", pointer, offset }]);
    })();
  });

  test.each(ODD_VALUES)("an unknown key's value is passed over: %s", (value) => {
    everyObject((field) => {
      const known = readAs(field, withMembers(field, field.object.members));
      expect(known.success).toBe(true);
      expect(readAs(field, withUnknown(field, '"x"', value))).toEqual(known);
    })();
  });

  test(
    "127 levels are read, 128 are not",
    everyObject((field, pointer) => {
      const room = 127 - depthOf(field);
      const fits = "[".repeat(room) + "]".repeat(room);
      expect(readAs(field, withUnknown(field, '"x"', fits)).success).toBe(true);
      const deeper = `${"[".repeat(room)}${MARK}[${"]".repeat(room + 1)}`;
      const { text, offset } = marked(withUnknown(field, '"x"', deeper));
      expect(issuesOf(readAs(field, text))).toMatchObject([
        { code: "depth_exceeded", pointer: `${pointer}/x${"/0".repeat(room)}`, offset },
      ]);
    }),
  );
});

/** How many containers are open inside a field's object. */
function depthOf({ objectPath }: FieldPlace): number {
  return objectPath.length + 1;
}
