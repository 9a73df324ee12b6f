import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { planOf } from "../../src/parse/plan-of.js";

const texts = z.array(z.string());
const map = z.record(z.string(), texts);

const NESTED: Record<string, z.ZodType> = {
  "a list of lists": z.array(texts),
  "a map of lists": map,
  "a map of lists, or null": map.nullable(),
  "a list of maps of lists": z.array(map),
  "a map of maps": z.record(z.string(), z.record(z.string(), z.number())),
  "an object with a map of lists, or null": z.object({ a: z.string(), b: map }).nullable(),
  "a list of such objects": z.array(z.object({ a: map.nullable(), b: z.array(texts).nullable() })),
};

const key = fc.string({ maxLength: 3 });
const list = fc.array(key, { maxLength: 5 });
const lists = fc.dictionary(key, list, { maxKeys: 5 });
const values = fc.oneof(
  fc.constant(null),
  fc.array(list),
  lists,
  fc.array(lists),
  fc.dictionary(
    key,
    fc.dictionary(
      key,
      fc.integer({ min: -99, max: 99 }).map((eighths) => eighths / 8),
    ),
  ),
  fc.record({ a: fc.string(), b: lists }),
  fc.array(fc.record({ a: fc.option(lists), b: fc.option(fc.array(list)) })),
);

test.each(Object.keys(NESTED))("%s is read and skimmed where it is what Zod takes", (name) => {
  const schema = z.object({ nested: NESTED[name] as z.ZodType, after: z.number() });
  const plan = planOf(schema);
  const read = compileTextReader(plan);
  const skim = compileSkimmer(plan, "tags");
  let taken = 0;
  fc.assert(
    fc.property(values, (nested) => {
      const text = JSON.stringify({ nested, after: 1 });
      const expected = schema.safeParse(JSON.parse(text));
      expect(read(text)).toEqual(expected.data);
      expect(skim(text, 0, { at: 0 }) !== undefined).toBe(expected.success);
      if (expected.success) taken++;
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(5);
});
