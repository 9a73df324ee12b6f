import { describe, expect, test } from "vitest";
import * as z from "zod";
import { safeParseJson } from "../../src/index.js";
import { compileSkimmer } from "../../src/parse/fast/fast-skim.js";
import { compileTextReader } from "../../src/parse/fast/fast-text.js";
import { planOf } from "../../src/parse/plan-of.js";
import { readValue } from "../../src/parse/read-value.js";
import { valueRoadOf } from "../../src/parse/value-road.js";

/** Names that mean something in regular expressions, code or JSON text. */
const NAMES = [
  "a(",
  "[",
  "a|b",
  ".",
  "*",
  "+?",
  "{1}",
  "$",
  "^",
  "\\",
  "\\d",
  "\\n",
  '"',
  "'",
  "`${x}",
  "/",
  "\n",
  "\u2028",
  "",
  " ",
  "é",
  "ÿ",
  "😀",
  "constructor",
];

/** Schemas that have a name in every place where one can stand, and a value of each. */
function schemasWith(name: string): [place: string, schema: z.ZodType, value: unknown][] {
  const other = `${name}2`;
  const variants = (tag: string, first: string, second: string) =>
    z.discriminatedUnion(tag, [
      z.object({ [tag]: z.literal(first), text: z.string() }),
      z.object({ [tag]: z.literal(second), number: z.number() }),
    ]);
  const contents = (tag: string, content: string, variant: string) =>
    z.discriminatedUnion(tag, [
      z.object({ [tag]: z.literal("x"), [content]: z.object({ text: z.string() }) }),
      z.object({ [tag]: z.literal(variant), [content]: z.object({ number: z.number() }) }),
    ]);
  return [
    ["a key", z.object({ [name]: z.string(), [other]: z.boolean() }), { [name]: "x", [other]: true }],
    ["an enum", z.array(z.enum([name, other])), [other, name]],
    ["a tag", variants(name, "x", "y"), { [name]: "y", number: 0.5 }],
    ["a variant", variants("tag", other, name), { tag: name, number: 0.5 }],
    ["a tag beside a content", contents(name, "content", "y"), { [name]: "y", content: { number: 0.5 } }],
    ["a content", contents("tag", name, "y"), { tag: "y", [name]: { number: 0.5 } }],
    ["a variant with a content", contents("tag", "content", name), { tag: name, content: { number: 0.5 } }],
    [
      "a key of a map",
      z.partialRecord(z.enum([name, other]), z.array(z.string())),
      { [name]: ["x"], [other]: [] },
    ],
    [
      "a bare name",
      z.array(z.union([z.enum([name]), z.strictObject({ [other]: z.string() })])),
      [name, { [other]: "x" }],
    ],
  ];
}

const backwards = (value: object): object =>
  Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).reverse());

describe.each(NAMES.map((name) => [JSON.stringify(name), name] as const))("%s", (_shown, name) => {
  test.each(schemasWith(name))("is read as %s", (_place, schema, value) => {
    const text = JSON.stringify(value);
    const plan = planOf(schema);
    const fast = compileTextReader(plan)(text);
    const skimmer = compileSkimmer(planOf(z.object({ inside: schema })), "tags");
    const skimmed = skimmer(`{"inside":${text}}`, 0, { at: 0 });
    // Names that are escaped in a text may be left to the general road.
    if (JSON.stringify(name) === `"${name}"` || fast !== undefined) expect(fast).toEqual(value);
    expect(skimmed === undefined).toBe(fast === undefined);
    expect(readValue(valueRoadOf(schema), value, undefined)).toEqual({ success: true, data: value });
    const escaped = text.replaceAll(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    for (const spelled of [
      text,
      escaped,
      JSON.stringify(value, undefined, 1),
      JSON.stringify(backwards(value as object)),
    ])
      expect(safeParseJson(schema, spelled)).toEqual({ success: true, data: value });
    expect(safeParseJson(schema, text.replace(/[}\]]$/, "")).success).toBe(false);
  });

  test.each(schemasWith(name))(
    "is not taken for what its characters say in a text, as %s",
    (_place, schema, value) => {
      const text = JSON.stringify(value).replaceAll(JSON.stringify(name).slice(1, -1), name);
      const said = name === "" ? value : parsed(text);
      const expected = said !== undefined && schema.safeParse(said).success;
      for (const spelled of [text, ` ${text}`]) expect(safeParseJson(schema, spelled).success).toBe(expected);
      const skimmer = compileSkimmer(planOf(z.object({ inside: schema })), "tags");
      const skimmed = skimmer(`{"inside":${text}}`, 0, { at: 0 });
      if (!expected) expect(skimmed).toBeUndefined();
    },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
