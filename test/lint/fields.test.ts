import { expect, test } from "vitest";
import * as z from "zod";
import { ExperienceEventEnvelopeSchema } from "../../src/index.js";
import { RULES } from "../../src/lint/rules/rules.js";
import { TIME_FIELDS } from "../../src/lint/rules/times.js";
import { SCORE_RULES } from "../../src/lint/rules/scores.js";
import { LINT_CODES, LINT_LEVELS } from "../../src/lint/index.js";

/** Every field that an envelope can have, under the object that it is a field of. */
const FIELDS = new Map<z.core.$ZodType, string>();
const OBJECTS = new Map<z.core.$ZodType, Set<object>>();
collect(ExperienceEventEnvelopeSchema);

function collect(schema: z.core.$ZodType): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "nullable" || def.type === "default") collect(def.innerType);
  if (def.type === "array") collect(def.element);
  if (def.type === "record") collect(def.valueType);
  if (def.type === "union") def.options.forEach(collect);
  if (def.type !== "object") return;
  for (const [key, field] of Object.entries(def.shape)) {
    FIELDS.set(field, key);
    OBJECTS.set(field, (OBJECTS.get(field) ?? new Set()).add(def.shape));
    collect(field);
  }
}

function fieldsDescribedAs(words: RegExp): z.core.$ZodType[] {
  return [...FIELDS.keys()].filter((field) => words.test((field as z.ZodType).description ?? ""));
}

test("every time of the contract is looked at", () => {
  const times = fieldsDescribedAs(/meant to be RFC 3339/);
  expect(times.length).toBe(4);
  expect(new Set(TIME_FIELDS)).toEqual(new Set(times));
});

test("every score of the contract is looked at, and no sampling setting", () => {
  const nominal = fieldsDescribedAs(/nominally 0 to 1|Scores of the candidates/);
  const scores = nominal.filter((field) => FIELDS.get(field) !== "top_p");
  expect(scores.length).toBe(5);
  expect(new Set(SCORE_RULES.map(({ field }) => field))).toEqual(new Set(scores));
});

test("each rule is about a field that an envelope can have, and about no other", () => {
  for (const { code, field } of RULES) expect(FIELDS.has(field), code).toBe(true);
  // One that stood in two objects without a description of its own would get the rules of both.
  for (const [field, objects] of OBJECTS) expect(objects.size, FIELDS.get(field)).toBe(1);
});

test("each code has a sentence and a level", () => {
  expect(Object.keys(LINT_LEVELS)).toEqual(Object.keys(LINT_CODES));
  for (const meaning of Object.values(LINT_CODES)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
