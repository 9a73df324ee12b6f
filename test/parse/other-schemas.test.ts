import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  BudgetExceededSchema,
  CandidateScoreSchema,
  EventQuerySchema,
  ExperienceEventSchema,
  parseJson,
  safeParseJson,
  TimeRangeSchema,
  TraceLinkSchema,
} from "../../src/index.js";
import { perSchema } from "../../src/parse/per-schema.js";
import { faultsOf } from "../support/outcome.js";

const QUERY = {
  tenant_id: null,
  time_range: null,
  kinds: [],
  correlation_id: null,
  chain_id: null,
  limit: null,
};

const REMOTE = {
  ...{ type: "Remote", provider_name: "", provider_model_id: "", request_fingerprint: "" },
  ...{ response_fingerprint: "", temperature: 0.5, top_p: 0.5, max_tokens: 1, provider_metadata: {} },
  ...{ retried: false, retry_reasons: [], replayability: "None" },
};

const Recursive = z.object({
  get children() {
    return z.array(Recursive);
  },
});

/** Schemas that a user may make of this package's parts, and plain ones. */
const READABLE: [name: string, schema: z.ZodType, text: string, data: unknown][] = [
  ["a list", z.array(EventQuerySchema), '[{"kinds":[]},{"kinds":[]}]', [QUERY, QUERY]],
  [
    "an object",
    z.object({ query: EventQuerySchema, by: z.string() }),
    '{"by":"me","query":{"kinds":[]}}',
    { query: QUERY, by: "me" },
  ],
  ["a nullable", EventQuerySchema.nullable(), "null", null],
  ["a default", z.object({ query: EventQuerySchema.nullable().default(null) }), "{}", { query: null }],
  ["a pick", EventQuerySchema.pick({ kinds: true }), '{"kinds":[],"limit":"x"}', { kinds: [] }],
  [
    "an extension",
    TimeRangeSchema.extend({ label: z.string().nullable() }),
    '{"label":null}',
    { start: null, end: null, label: null },
  ],
  [
    "a map",
    z.record(z.string(), TimeRangeSchema),
    '{"__proto__":{}}',
    JSON.parse('{"__proto__":{"start":null,"end":null}}'),
  ],
  ["a partial map", z.partialRecord(z.enum(["a", "b"]), z.boolean()), '{"b":true}', { b: true }],
  [
    "a union by tag",
    z.discriminatedUnion("type", [BudgetExceededSchema]),
    '{"type":"BudgetExceeded","data":{"chain_id":"","resource":"","limit":""}}',
    { type: "BudgetExceeded", data: { chain_id: "", resource: "", limit: "", observed: null } },
  ],
  ["a description", z.string().describe("text").meta({ title: "Text" }), '"x"', "x"],
  ["a check that only describes", z.string().check(z.describe("text")), '"x"', "x"],
  ["a brand", z.string().brand<"id">(), '"x"', "x"],
  ["null", z.null(), "null", null],
  ["a number", z.number(), "1e3", 1000],
  ["an enum", z.enum({ A: "a" }), '"a"', "a"],
  ["a literal", z.literal(["a", "b"]), '"b"', "b"],
  [
    "a name or an object",
    z.union([z.enum(["a"]), z.strictObject({ b: z.string() })]),
    '{"b":"c"}',
    { b: "c" },
  ],
  [
    "a name or a list of lists",
    z.union([z.enum(["a"]), z.strictObject({ b: z.array(z.array(z.string())) })]),
    '{ "b": [["c"], []] }',
    { b: [["c"], []] },
  ],
  [
    "names or unions",
    z.array(z.union([z.enum(["a"]), z.strictObject({ b: TraceLinkSchema })]).nullable()),
    `["a", null, { "b": ${JSON.stringify(REMOTE)} }, "a"]`,
    ["a", null, { b: REMOTE }, "a"],
  ],
  [
    "variants with names that are to be escaped",
    z.discriminatedUnion("a", ["", "\n", '"'].map((name) => z.object({ a: z.literal(name) })) as never),
    '{"a":"\\n"}',
    { a: "\n" },
  ],
  ["an object without fields", z.object({}), '{"a":1}', {}],
  [
    "objects without fields in others",
    z.object({ a: z.object({}), b: z.object({}).nullable(), c: z.array(z.object({})) }),
    '{ "c": [{}, {}], "b": null, "a": {} }',
    { a: {}, b: null, c: [{}, {}] },
  ],
  [
    "a default around others",
    z.object({
      a: z.string().default("inner").nullable().default(null),
      b: z.string().default("inner").default("outer"),
      c: z.string().default("inner").nullable(),
    }),
    "{}",
    { a: null, b: "outer", c: "inner" },
  ],
];

describe("a schema made of these parts is read from text", () => {
  test.each(READABLE)("%s", (_name, schema, text, data) => {
    expect(parseJson(schema, text)).toEqual(data);
    expect(parseJson(schema, JSON.stringify(data))).toEqual(data);
  });

  test.each<[string, z.ZodType, string[]]>([
    ["no fields", z.object({}), ["}", "", "[]", "{}}", '{"a"}']],
    ["no names", z.enum([]), ['""', '"a"', "null"]],
    ["no variants", z.discriminatedUnion("type", [] as never), ["{}", '{"type":""}', '{"type":"a"}']],
    [
      "names or unions",
      z.union([z.enum(["a"]), z.strictObject({ b: TraceLinkSchema })]),
      ['"b"', '"a', '{"b":"a"}', `{"b":${JSON.stringify(REMOTE)}`, `{"a":${JSON.stringify(REMOTE)}}`, "null"],
    ],
  ])("%s, and nothing else", (_name, schema, texts) => {
    for (const text of texts) expect(safeParseJson(schema, text).success, text).toBe(false);
  });

  test.each([
    ["numbers", z.number(), 0.5],
    ["flags", z.boolean(), true],
    ["texts or null", z.string().nullable(), "x"],
    ["lists of numbers", z.array(z.number()), [0.5]],
    ["maps of lists", z.record(z.string(), z.array(z.string())), { a: ["b"] }],
  ])("with thousands of fields, %s", (_name, field, value) => {
    for (const count of [100, 1000, 5000]) {
      const keys = Array.from({ length: count }, (_, i) => `key${i}`);
      const schema = z.object(Object.fromEntries(keys.map((key) => [key, field])));
      const data = Object.fromEntries(keys.map((key) => [key, value]));
      expect(parseJson(schema, JSON.stringify(data))).toEqual(data);
    }
  });

  test("and refuses as they do", () => {
    expect(faultsOf(safeParseJson(z.array(EventQuerySchema), '[{"kinds":[]},{}]'))).toEqual([
      "missing_key /1/kinds",
    ]);
    expect(
      faultsOf(safeParseJson(z.record(z.string(), CandidateScoreSchema), '{"a":{"id":"","score":null}}')),
    ).toEqual(["invalid_type /a/score"]);
  });
});

/** Schemas that want more than a form. It would be passed over without a word, so they are refused. */
const REFUSED: [demand: string, schema: z.ZodType][] = [
  ["z.unknown()", z.unknown()],
  ["z.optional()", z.string().optional()],
  ["z.bigint()", z.bigint()],
  ["z.date()", z.date()],
  ["z.tuple()", z.tuple([z.string()])],
  ["z.pipe()", z.string().transform((text) => text.length)],
  ["z.catch()", z.string().catch("x")],
  ["z.readonly()", z.string().readonly()],
  ["a custom schema", z.custom(() => true)],
  ["coercion", z.coerce.string()],
  ["coercion", z.coerce.boolean()],
  ["the format uuid", z.uuid()],
  ["the format email", z.email()],
  ["the format safeint", z.int()],
  ["the check min_length", z.string().min(1)],
  ["the check string_format", z.string().regex(/x/)],
  ["the check overwrite", z.string().trim()],
  ["the check custom", z.string().refine(() => true)],
  ["the check greater_than", z.number().min(0)],
  ["the check less_than", z.number().max(1)],
  ["the check multiple_of", z.number().multipleOf(2)],
  ["the check min_length", z.array(z.string()).min(1)],
  ["the check custom", TimeRangeSchema.refine(() => true)],
  ["the check custom", z.object({}).check(() => undefined)],
  ["an object that minds unknown keys", z.strictObject({})],
  ["an object that minds unknown keys", z.looseObject({})],
  ["an object that minds unknown keys", z.object({}).catchall(z.string())],
  ["a name that is not a string", z.literal(5)],
  ["a name that is not a string", z.literal(null)],
  ["a name that is not a string", z.enum({ A: 1 })],
  ["a record that demands all its keys", z.record(z.enum(["a"]), z.string())],
  ["a loose record", z.looseRecord(z.string(), z.string())],
  ["the check min_length", z.record(z.string().min(1), z.string())],
  ["a plain union", z.union([z.string(), z.number()])],
  ["a plain union", z.union([z.number(), z.bigint()])],
  ["a plain union", z.union([z.enum(["a"]), z.object({ b: z.string() })])],
  ["a plain union", z.union([z.enum(["a"]), z.strictObject({ b: z.string(), c: z.string() })])],
  ["a plain union", z.union([z.enum(["a"]), z.strictObject({})])],
  ["a part that holds itself", Recursive],
  [
    "a union within a union",
    z.discriminatedUnion("type", [ExperienceEventSchema, z.object({ type: z.literal("Mine") })]),
  ],
  [
    "a tag that is not a name",
    z.discriminatedUnion("type", [z.object({ type: z.literal("a").default("a") })]),
  ],
  ["a tag that is not a name", z.discriminatedUnion("type", [z.object({ type: z.literal("a").nullable() })])],
  ["a record whose keys are no names", z.partialRecord(z.number(), z.string())],
  ["the format unicode", z.stringFormat("unicode", (text) => text !== "")],
  ["a name with half of a surrogate pair", z.enum(["\ud800"])],
  ["a name with half of a surrogate pair", z.literal(["a", "\udfff"])],
  ['a key "\\ud800"', z.object({ "\ud800": z.string() })],
  ['a key "__proto__"', z.object({ ["__proto__"]: z.string() })],
];

describe("a schema that wants more than a form is refused", () => {
  test.each(REFUSED.map(([demand, schema], i) => ({ i, demand, schema })))(
    "$i: $demand",
    ({ demand, schema }) => {
      const message = `This schema has ${demand}, which has no wire form in this contract: parse values with the schema's own methods.`;
      for (const whole of [schema, z.object({ list: z.array(schema.nullable()) })]) {
        expect(() => safeParseJson(whole, "{}")).toThrow(new TypeError(message));
        expect(() => parseJson(whole, "{}")).toThrow(TypeError);
      }
    },
  );
});

test.each([["EventQuery"], [null], [undefined], [{}], [5]])("%j is no schema", (schema) => {
  expect(() => safeParseJson(schema as never, "{}")).toThrow(TypeError);
  expect(() => safeParseJson(schema as never, "{}")).toThrow(
    /^Expected a Zod schema, as EventQuerySchema is, got /,
  );
});

test("undefined is no schema before there was one, either", () => {
  const make = perSchema(() => {
    throw new TypeError("refused");
  });
  expect(() => make(undefined as never)).toThrow("refused");
});
