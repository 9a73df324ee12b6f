import { describe, expect, expectTypeOf, test } from "vitest";
import { createDefault } from "../../src/behaviour/index.js";
import * as schemas from "../../src/schemas/index.js";
import type { RecallPolicy, RollbackSeverity } from "../../src/types/index.js";

const EXPECTED = {
  ArtifactQuery: { tenant_id: null, artifact_id: null, kind: null, state: null, limit: null },
  DecisionStep: "Reasoning",
  EventQuery: {
    tenant_id: null,
    time_range: null,
    kinds: [],
    correlation_id: null,
    chain_id: null,
    limit: null,
  },
  ExecutionEnv: { device: "cpu", backend: "ndarray", precision: "f32" },
  GovernedArtifactState: "Draft",
  KernelPolicy: {
    adapter_id: null,
    recall_enabled: false,
    recall_max_candidates: 5,
    recall_min_score: 0.7,
    seed: null,
    requires_human: false,
    required_truths: [],
  },
  ProposalKind: "Reasoning",
  RecallBudgets: { max_latency_ms: 100, max_embedding_calls: 3, max_tokens_per_candidate: 100 },
  RecallConsumer: "Kernel",
  RecallPolicy: {
    enabled: false,
    max_k_total: 5,
    max_tokens_injection: 500,
    min_score_threshold: 0.5,
    budgets: { max_latency_ms: 100, max_embedding_calls: 3, max_tokens_per_candidate: 100 },
    allowed_uses: ["RuntimeAugmentation"],
  },
  RecallUse: "RuntimeAugmentation",
  Replayability: "None",
  RollbackImpact: {
    affected_count: null,
    quality_issues: [],
    invalidates_outputs: false,
    severity: "Low",
    affected_tenants: [],
  },
  RollbackSeverity: "Low",
  RoutingPolicy: {
    truth_preferences: {},
    risk_tier_backends: {},
    data_classification_backends: {},
    default_backend: "local",
  },
  SamplerParams: { temperature: 0, top_p: 1, top_k: null },
} as const;

const names = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

/** Every object in a value, itself included. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe.each(names)("%s", (name) => {
  test("has its default", () => {
    expect(createDefault(name)).toStrictEqual(EXPECTED[name]);
  });

  test("is what its schema reads, keys in order", () => {
    const value = createDefault(name);
    const read: unknown = schemas[`${name}Schema`].parse(value);
    expect(JSON.stringify(read)).toBe(JSON.stringify(value));
  });

  test("is new at every call, all the way down", () => {
    const first = new Set(objectsIn(createDefault(name)));
    for (const object of objectsIn(createDefault(name))) expect(first.has(object)).toBe(false);
  });
});

test("content is reasoning unless said otherwise", () => {
  expect(createDefault("ContentKind")).toBe("Reasoning");
});

test("the name decides the type", () => {
  expectTypeOf(createDefault("RecallPolicy")).toEqualTypeOf<RecallPolicy>();
  expectTypeOf(createDefault("RollbackSeverity")).toEqualTypeOf<RollbackSeverity>();
  expectTypeOf<Parameters<typeof createDefault>[0]>().toEqualTypeOf<keyof typeof EXPECTED | "ContentKind">();
});

test.each(["Foo", "constructor", "__proto__"])("there is no default for %s", (name) => {
  expect(() => createDefault(name as never)).toThrow(TypeError);
  expect(() => createDefault(name as never)).toThrow(
    /^There is no default for ".*"; expected one of ArtifactQuery,/,
  );
});

test.each([
  [10n, "a bigint"],
  [Symbol("x"), "a symbol"],
  [{}, "an object"],
  [["RecallPolicy"], "an object"],
  [null, "null"],
])("what is no text has none either: %o", (name, shown) => {
  expect(() => createDefault(name as never)).toThrow(`There is no default for ${shown}; expected one of `);
});
