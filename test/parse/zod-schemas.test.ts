import { deepStrictEqual } from "node:assert";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import * as contract from "../../src/index.js";
import { findJsonFault } from "../../src/json/json-fault.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";
import { mutations } from "../../scripts/conformance/mutations.js";
import { printTree } from "../trial/tree.js";
import { BASES } from "./fields.js";

const { ExperienceEventEnvelopeSchema, parseEnvelope, safeParseEnvelope, safeParseJson } = contract;

const SCHEMAS = Object.entries(contract).filter(([name]) => name.endsWith("Schema")) as [string, z.ZodType][];

const DOCUMENTS = BASES.filter(
  ({ name, type }) => !name.endsWith("reversed") && type.name === "ExperienceEventEnvelope",
).map(({ tree }) => parseExact(printTree(tree)));

/** Documents with one thing changed, a share of all there are. */
const MUTATED = DOCUMENTS.flatMap((document) =>
  [...mutations(document)].filter((_, i) => i % 4 === 0).map((mutation) => mutation.document),
);

describe("every exported schema", () => {
  test.each(SCHEMAS)("%s is a Zod schema, a Standard Schema, and can be read from text", (_name, schema) => {
    expect(schema).toBeInstanceOf(z.ZodType);
    expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "zod" });
    for (const input of [undefined, null, 5, "x", [], {}]) {
      const result = schema.safeParse(input);
      const standard = schema["~standard"].validate(input) as { issues?: unknown[] };
      expect(standard.issues === undefined).toBe(result.success);
      if (input !== undefined)
        expect(safeParseJson(schema, JSON.stringify(input)).success).toBe(result.success);
    }
    expect(schema.description).toMatch(/^[A-Z].*\.$/);
  });

  test("there are as many as the contract has types, with a payload for each event", () => {
    expect(SCHEMAS).toHaveLength(23 + 16 + 2 * 12);
  });
});

describe("the envelope's own schema", () => {
  test("gives the same verdict and value as parseEnvelope, but for what it drops unseen", () => {
    expect(MUTATED.length).toBeGreaterThan(4_000);
    for (const document of [...DOCUMENTS, ...MUTATED]) {
      const own = ExperienceEventEnvelopeSchema.safeParse(document);
      const ours = safeParseEnvelope(document);
      const isJson = findJsonFault(document) === undefined;
      expect(ours.success, JSON.stringify(document, printBigint)).toBe(own.success && isJson);
      if (ours.success) deepStrictEqual(parseEnvelope(own.data), ours.data);
    }
  });

  test("gives the same when compiled", () => {
    const compiled = z.compile(ExperienceEventEnvelopeSchema);
    for (const document of [...DOCUMENTS, ...MUTATED]) {
      const own = ExperienceEventEnvelopeSchema.safeParse(document);
      deepStrictEqual(compiled.safeParse(document), own);
    }
  });
});

/** A routing policy with `__proto__` in its maps. */
const proto = (truth: unknown, tiers = "{}"): unknown =>
  JSON.parse(
    `{"truth_preferences":{"a":"b","__proto__":${JSON.stringify(truth)}},"risk_tier_backends":${tiers},"data_classification_backends":{},"default_backend":""}`,
  );

/** The schema of routing policies, with something made of each map. */
function withMaps(make: (map: z.ZodType) => z.ZodType): z.ZodType {
  const { default_backend, ...maps } = contract.RoutingPolicySchema.shape;
  const made = Object.entries(maps).map(([key, map]) => [key, make(map)]);
  return z.object({ ...(Object.fromEntries(made) as Record<string, z.ZodType>), default_backend });
}

describe.each([
  ["as it is", (schema: z.ZodType) => schema],
  ["described", (schema: z.ZodType) => schema.describe("again")],
  ["with metadata", (schema: z.ZodType) => schema.meta({ title: "again" })],
  ["in a copy of its object", () => z.object(contract.RoutingPolicySchema.shape)],
  ["with its maps described", () => withMaps((map) => map.describe("again"))],
  ["with checks on its maps", () => withMaps((map) => map.refine(() => true))],
  ["compiled, with checks on its maps", () => z.compile(withMaps((map) => map.refine(() => true)))],
  ["compiled", (schema: z.ZodType) => z.compile(schema)],
  ["nullable and compiled", (schema: z.ZodType) => z.compile(schema.nullable().default(null))],
])("a map's own __proto__, %s", (_name, make) => {
  const schema = make(contract.RoutingPolicySchema);

  test("is kept", () => {
    deepStrictEqual(schema.parse(proto("c")), proto("c"));
  });

  test("is checked like any other", () => {
    expect(schema.safeParse(proto(5)).error?.issues).toMatchObject([
      { code: "invalid_type", path: ["truth_preferences", "__proto__"] },
    ]);
    expect(schema.safeParse(proto("\ud800")).error?.issues).toMatchObject([
      { path: ["truth_preferences", "__proto__"] },
    ]);
    expect(schema.safeParse(proto("c", '{"__proto__":[]}')).error?.issues).toMatchObject([
      { path: ["risk_tier_backends", "__proto__"] },
    ]);
  });
});

describe("where Zod may not generate code", () => {
  beforeAll(() => z.config({ jitless: true }));
  afterAll(() => z.config({ jitless: false }));

  test("the schemas say the same", () => {
    const fresh = z.object(ExperienceEventEnvelopeSchema.shape);
    for (const document of [...DOCUMENTS, ...MUTATED.filter((_, i) => i % 10 === 0)])
      expect(fresh.safeParse(document).success).toBe(
        ExperienceEventEnvelopeSchema.safeParse(document).success,
      );
    deepStrictEqual(z.object(contract.RoutingPolicySchema.shape).parse(proto("c")), proto("c"));
  });
});

test("integers keep the form they were given; reading makes it one", () => {
  const schema = contract.RecallBudgetsSchema;
  const budgets = { max_latency_ms: 5n, max_embedding_calls: 2n ** 64n - 1n, max_tokens_per_candidate: 7 };
  expect(schema.parse(budgets)).toStrictEqual(budgets);
  for (const wrong of [2 ** 53, -1, 1.5, NaN, -1n, 2n ** 64n, "5"])
    expect(schema.safeParse({ ...budgets, max_latency_ms: wrong }).success).toBe(false);
});

function printBigint(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

test("of a number that may have been rounded, the schemas say what to do", () => {
  const { error } = contract.EventQuerySchema.safeParse({ kinds: [], limit: 2 ** 60 });
  expect(error?.issues).toMatchObject([
    { path: ["limit"], message: expect.stringContaining("read the JSON text") },
  ]);
  expect(contract.EventQuerySchema.safeParse({ kinds: [], limit: 2n ** 60n }).success).toBe(true);
});
