import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { ByteUnits } from "../../src/json/byte-units.js";
import { setOwn, type JsonValue } from "../../src/json/json-value.js";
import { printJson } from "../../src/json/stringify.js";
import { WideUnits } from "../../src/json/wide-units.js";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { compileValueReader } from "../../src/parse/fast/fast-value.js";
import { planOf } from "../../src/parse/plan-of.js";
import { readValue } from "../../src/parse/read-value.js";
import { valueRoadOf } from "../../src/parse/value-road.js";
import { safeParseJson } from "../../src/index.js";
import { anyJson, f32, text, u64 } from "../../src/schemas/primitives.js";
import { arbitraryOf } from "../../src/testing/arbitraries.js";
import { readInUnits } from "../support/general-road.js";

const name = fc.constantFrom(
  ...["a", "ab", "abc", "type", "data", "kind", "A", "B(", '"', "\\n", "\n", "é", "–", "😀", "", " ", "0"],
  ...["constructor", "toString"],
);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

function objectOf(fields: Record<string, z.ZodType>): z.ZodObject {
  return z.object(fields);
}

/** Any schema made of the parts that the contract is made of. */
const { schema } = fc.letrec<{ schema: z.ZodType; object: z.ZodObject }>((tie) => {
  const fields = fc.dictionary(name, tie("schema"), { maxKeys: 4, noNullPrototype: true });
  return {
    object: fields.map(objectOf),
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<z.ZodType>(
        ...[text(), z.string(), z.boolean(), z.number(), f32(), u64(), anyJson(), z.null()],
      ),
      names.map((all) => z.enum(all)),
      name.map((only) => z.literal(only)),
      tie("object"),
      fc.oneof(tie("schema"), tie("object")).map((inner) => inner.nullable()),
      fields.map((all) =>
        z.object(Object.fromEntries(Object.entries(all).map(([k, v]) => [k, v.nullable().default(null)]))),
      ),
      tie("schema").map((element) => z.array(element)),
      tie("schema").map((value) => z.record(z.string(), value)),
      fc.tuple(names, tie("schema")).map(([keys, value]) => z.partialRecord(z.enum(keys), value)),
      fc
        .tuple(names, name, tie("schema"))
        .map(([units, key, content]) => z.union([z.enum(units), z.strictObject({ [key]: content })])),
      fc
        .tuple(name, names, fc.array(fields, { minLength: 3, maxLength: 3 }))
        .map(([tag, variants, all]) =>
          z.discriminatedUnion(
            tag,
            variants.map((variant, i) => z.object({ ...all[i], [tag]: z.literal(variant) })) as never,
          ),
        ),
      fc
        .tuple(name, name, names, fc.array(tie("schema"), { minLength: 3, maxLength: 3 }))
        .filter(([tag, key]) => tag !== key)
        .map(([tag, key, variants, contents]) =>
          z.discriminatedUnion(
            tag,
            variants.map((variant, i) =>
              z.object({ [tag]: z.literal(variant), [key]: contents[i] as z.ZodType }),
            ) as never,
          ),
        ),
    ),
  };
});

/** A text with one character taken out, put in or changed. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.nat(1),
  put: fc.constantFrom("", '"', "\\", "\n", "{", "}", "[", ",", ":", "a", "0", "-", "null", "\ud800", " "),
});

test("whatever the schema, all roads say the same of a document and of what is left of it when it is damaged", () => {
  fc.assert(
    fc.property(
      schema.chain((schema) =>
        fc.tuple(fc.constant(schema), fc.array(arbitraryOf(schema), { minLength: 1, maxLength: 3 })),
      ),
      fc.array(change, { maxLength: 6 }),
      ([schema, values], changes) => {
        const plan = planOf(schema);
        const fast = compileTextReader(plan);
        const fastValue = compileValueReader(plan);
        const skim = compileSkimmer(planOf(z.object({ inside: schema })), "tags");
        for (const value of values) {
          const text = printJson(value as never);
          const general = readInUnits(WideUnits, plan, text);
          expect(general).toEqual({ data: value, findings: [] });
          expect(readValue(valueRoadOf(schema), value, undefined)).toEqual({ success: true, data: value });
          expect(schema.safeParse(value).success).toBe(true);
          const backwards = reversed(value);
          expect(readInUnits(WideUnits, plan, printJson(backwards))).toEqual(general);
          expect(readValue(valueRoadOf(schema), backwards, undefined).success).toBe(true);
          for (const spelled of [text, ...changes.map((change) => changed(text, change))]) {
            const exact = readInUnits(WideUnits, plan, spelled);
            const isSound = exact.findings.length === 0;
            expect(readInUnits(ByteUnits, plan, spelled)).toEqual(exact);
            expect(safeParseJson(schema, spelled).success).toBe(isSound);
            const taken = fast(spelled);
            if (taken !== undefined) expect([isSound, taken]).toEqual([true, exact.data]);
            const asValue = parsed(spelled);
            if (asValue !== undefined) {
              const fastRead = fastValue(asValue);
              const slow = readValue({ plan, fastRead: () => undefined }, asValue, undefined);
              if (fastRead !== undefined) expect(slow).toEqual({ success: true, data: fastRead });
              if (isSound && !/\d{16}/.test(spelled))
                expect(slow).toEqual({ success: true, data: exact.data });
            }
            const end = { at: 0 };
            const skimmed = skim(`{"inside":${spelled}}`, 0, end);
            if (skimmed !== undefined && end.at === spelled.length + 11) expect(isSound).toBe(true);
          }
        }
      },
    ),
    { numRuns: 800 },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value whose objects have their keys in reverse order. */
function reversed(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  const object = {};
  for (const [key, inner] of Object.entries(value).toReversed()) setOwn(object, key, reversed(inner));
  return object;
}

function changed(text: string, { at, taken, put }: { at: number; taken: number; put: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + taken);
}
