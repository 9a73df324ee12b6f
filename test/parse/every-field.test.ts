import { describe, expect, test } from "vitest";
import { safeParseEnvelope, type Issue } from "../../src/index.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";
import { MARK, marked } from "../support/marked-text.js";
import { issuesOf } from "../support/outcome.js";
import { slotOf, type Shape, type Slot } from "../trial/shape.js";
import { typeNamed } from "../trial/types.js";
import {
  FIELDS,
  isInEnvelope,
  readAs,
  readAt,
  ROOT_TYPES,
  withMembers,
  withoutField,
  withValue,
  type FieldPlace,
} from "./fields.js";

const isTag = ({ slot }: FieldPlace) => slot.shape.kind === "unit" && slot.shape.names.length === 1;

/** Expects one fault, at the mark in the text, and the same fault where the text was parsed before. */
function expectFault(field: FieldPlace, source: string, wanted: Partial<Issue>): void {
  const { text, line, column, offset } = marked(source);
  expect(issuesOf(readAs(field, text)), field.name).toMatchObject([{ ...wanted, line, column, offset }]);
  if (wanted.code !== "duplicate_key" && isInEnvelope(field))
    expect(issuesOf(safeParseEnvelope(parseExact(text))), field.name).toMatchObject([wanted]);
}

function everyField(check: (field: FieldPlace) => void): () => void {
  return () => {
    for (const field of FIELDS) check(field);
  };
}

describe("every field of every type", () => {
  test("is in a document that is tried here", () => {
    const seen = new Set(FIELDS.map(({ name }) => name));
    const wanted = ROOT_TYPES.flatMap((type) => namesIn(slotOf(typeNamed(type).schema).shape, "$"));
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(200);
  });

  test(
    "must be there, unless it is an Option or has a default",
    everyField((field) => {
      const source = withoutField(field);
      if (field.slot.required) {
        const wanted: Partial<Issue> = { code: "missing_key", pointer: field.pointer };
        expectFault(field, source, wanted);
        expect(issuesOf(readAs(field, marked(source).text))[0]).not.toHaveProperty("received");
      } else {
        expect(readAs(field, marked(source).text)).toMatchObject({ success: true });
      }
    }),
  );

  test(
    "may be null only if it is an Option",
    everyField((field) => {
      const source = withValue(field, "null");
      if (field.slot.nullable) {
        expect(readAt(readAs(field, marked(source).text), field.pointer), field.name).toBeNull();
      } else {
        expectFault(field, source, { code: "invalid_type", pointer: field.pointer, received: "null" });
      }
    }),
  );

  test(
    "may not be of another JSON type",
    everyField((field) => {
      for (const [type, value] of Object.entries({
        string: '"x y"',
        number: "1.5",
        object: "{}",
        array: "[]",
        boolean: "true",
      })) {
        const code = verdict(field, type);
        if (code === undefined) continue;
        expectFault(field, withValue(field, value), { code, pointer: field.pointer });
      }
    }),
  );

  test(
    "may not stand twice, however it is spelled",
    everyField((field) => {
      const { object, index, key } = field;
      const member = object.members[index] as { key: string; value: never };
      const escaped = `"${[...key].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"`;
      for (const again of [member.key, escaped]) {
        const second = { key: `${MARK}${again}`, value: member.value };
        const wanted: Partial<Issue> = {
          code: "duplicate_key",
          pointer: field.pointer,
          received: again.slice(0, 59),
        };
        for (const place of [index + 1, object.members.length]) {
          const source = withMembers(field, object.members.toSpliced(place, 0, second));
          if (again.length <= 60) expectFault(field, source, wanted);
          else expectFault(field, source, { code: "duplicate_key", pointer: field.pointer });
        }
      }
    }),
  );

  test(
    "may have unknown keys beside it, even twice, and they are dropped",
    everyField((field) => {
      const { object } = field;
      if (object.members.length === 1 && object.members[0]?.key === '"Other"') return;
      const known = readAs(field, withMembers(field, object.members));
      const unknown = {
        key: '"unknown"',
        value: { kind: "raw" as const, raw: '{"a":[1,{}],"a":"\\u0000"}' },
      };
      const text = withMembers(field, [unknown, ...object.members, { ...unknown, key: '"u\\u006eknown"' }]);
      expect(readAs(field, text)).toEqual(known);
      if (isInEnvelope(field)) expect(safeParseEnvelope(parseExact(text))).toEqual(known);
    }),
  );
});

test.each([
  ["recall-executed/full", "/event/data/provenance/purpose", "RuntimeAugmentation"],
  ["recall-executed/full", "/event/data/provenance/consumers", []],
  ["recall-executed/full", "/event/data/provenance/signature", "unsigned"],
  ["policy-snapshot-captured/recall-full", "/event/data/policy/policy/allowed_uses", ["RuntimeAugmentation"]],
])("%s: %s has the default %j", (file, pointer, value) => {
  const places = FIELDS.filter(
    ({ base, ...field }) => base.name.startsWith(file) && field.pointer === pointer,
  );
  expect(places).toHaveLength(2);
  for (const field of places) {
    const { text } = marked(withoutField(field));
    expect(readAt(readAs(field, text), pointer)).toEqual(value);
    expect(readAt(safeParseEnvelope(parseExact(text)), pointer)).toEqual(value);
  }
});

test("every other key that may be missing is null then", () => {
  for (const field of FIELDS.filter(({ slot }) => !slot.required && slot.nullable)) {
    const { text } = marked(withoutField(field));
    expect(readAt(readAs(field, text), field.pointer)).toBeNull();
  }
});

/** What becomes of a value of some JSON type in a field; undefined where it is well. */
function verdict(field: FieldPlace, type: string): Issue["code"] | undefined {
  const { shape } = field.slot;
  const accepted: Record<Shape["kind"], readonly string[]> = {
    text: ["string"],
    flag: ["boolean"],
    u64: ["number"],
    f32: ["number"],
    f64: ["number"],
    json: ["string", "number", "object", "array", "boolean"],
    unit: ["string"],
    struct: ["object"],
    list: ["array"],
    map: ["object"],
    tagged: ["object"],
    external: ["string", "object"],
  };
  if (!accepted[shape.kind].includes(type)) return "invalid_type";
  if (shape.kind === "u64") return "invalid_integer";
  if (type !== "string") return undefined;
  if (isTag(field) && field.pointer === "/event/type") return "unknown_event_type";
  return shape.kind === "unit" || shape.kind === "external" ? "unknown_variant" : undefined;
}

/** The names of all fields that a value of some shape can have. */
function namesIn(shape: Shape, name: string): string[] {
  switch (shape.kind) {
    case "struct":
      return shape.fields.flatMap((field) => namesOf(field.key, field, name));
    case "list":
      return namesIn(shape.item.shape, `${name}[]`);
    case "external":
      return namesOf(shape.key, shape.content, name);
    case "tagged":
      return Array.from(shape.variants, ([variant, inner]) => namesIn(inner, `${name}(${variant})`)).flat();
    default:
      return [];
  }
}

function namesOf(key: string, slot: Slot, name: string): string[] {
  return [`${name}.${key}`, ...namesIn(slot.shape, `${name}.${key}`)];
}
