import type * as z from "zod";
import { ExperienceEventSchema } from "../schemas/event.js";
import { anyJson, u64 } from "../schemas/primitives.js";
import { findDemand } from "./demands.js";
import { objectMaker } from "./object-maker.js";
import { perSchema } from "./per-schema.js";
import {
  externalOf,
  fieldOf,
  structOf,
  taggedOf,
  unitOf,
  type AdjacentPlan,
  type ExternalPlan,
  type Field,
  type InternalPlan,
  type MapPlan,
  type Plan,
  type StructPlan,
  type UnitPlan,
} from "./plan.js";
import { describeValue } from "./received.js";

/**
 * The plan of a schema made of this contract's parts.
 *
 * @throws TypeError for what is no schema, or has a part that has no wire form here
 */
export const planOf = /* @__PURE__ */ perSchema((schema) => {
  refuseOthers(schema);
  return makeField("", schema);
});

function refuseOthers(schema: unknown): void {
  if (typeof schema === "object" && schema !== null && "_zod" in schema) return;
  throw new TypeError(`Expected a Zod schema, as EventQuerySchema is, got ${describeValue(schema)}.`);
}

function makeField(key: string, schema: z.core.$ZodType): Field {
  let def = (schema as z.core.$ZodTypes)._zod.def;
  let nullable = false;
  let fallback: Field["fallback"];
  while (def.type === "nullable" || def.type === "default") {
    if (def.type === "nullable") {
      nullable = true;
    } else {
      // Zod hands out a fresh copy at each reading.
      const source = def;
      // The outermost one comes first, and counts.
      fallback ??= () => source.defaultValue;
    }
    schema = def.innerType;
    def = (schema as z.core.$ZodTypes)._zod.def;
  }
  return fieldOf(key, makePlan(schema), nullable, fallback);
}

/** The plans of definitions: a schema that is described anew at each place is of one. */
const plans = new WeakMap<object, Plan>();

/** The definitions around the one that a plan is being made of. */
const around = new Set<object>();

function makePlan(schema: z.core.$ZodType): Plan {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const known = plans.get(def);
  if (known !== undefined) return known;
  if (around.has(def)) unsupported("a part that holds itself");
  around.add(def);
  try {
    const plan = planOfDef(def);
    plans.set(def, plan);
    return plan;
  } finally {
    around.delete(def);
  }
}

function planOfDef(def: z.core.$ZodTypes["_zod"]["def"]): Plan {
  const demand = findDemand(def);
  if (demand !== undefined) unsupported(demand);
  switch (def.type) {
    case "string":
      return { kind: "text" };
    case "boolean":
      return { kind: "flag" };
    case "null":
      return { kind: "null" };
    case "number":
      return { kind: "float", limit: floatLimit(def) };
    case "custom":
      return fnOf(def) === fnOf(anyJson()._zod.def) ? { kind: "json" } : unsupported("a custom schema");
    case "enum":
      return unitOf(Object.values(def.entries) as string[]);
    case "literal":
      return unitOf(def.values as string[]);
    case "object":
      return def.catchall === undefined ? makeStruct(def) : unsupported("an object that minds unknown keys");
    case "array":
      return { kind: "list", element: makeField("", def.element) };
    case "record":
      return makeMap(def);
    case "union":
      return makeUnion(def);
    default:
      return unsupported(`z.${def.type}()`);
  }
}

function fnOf(def: object): unknown {
  return (def as { fn?: unknown }).fn;
}

function unsupported(what: string): never {
  throw new TypeError(
    `This schema has ${what}, which has no wire form in this contract: parse values with the schema's own methods.`,
  );
}

function floatLimit({ checks = [] }: z.core.$ZodNumberDef): number {
  const upper = checks
    .map((check) => check._zod.def as { check: string; value?: unknown })
    .find((limit) => limit.check === "less_than");
  return upper === undefined ? Infinity : Number(upper.value);
}

function makeStruct(def: z.core.$ZodObjectDef): StructPlan {
  const fields = Object.entries(def.shape).map(([key, schema]) => {
    // Zod drops the one, and no text can hold the others.
    if (key === "__proto__" || !key.isWellFormed()) unsupported(`a key ${JSON.stringify(key)}`);
    return makeField(key, schema);
  });
  return structOf(fields, objectMaker(Object.keys(def.shape)));
}

function makeMap(def: z.core.$ZodRecordDef): MapPlan {
  const key = makePlan(def.keyType);
  if (key.kind !== "text" && key.kind !== "unit") unsupported("a record whose keys are no names");
  return {
    kind: "map",
    keys: key.kind === "unit" ? key.values : undefined,
    value: makeField("", def.valueType),
  };
}

function makeUnion(def: z.core.$ZodUnionDef): Plan {
  if (def.options === u64()._zod.def.options) return { kind: "u64" };
  const kinds = def.options.map((option) => option._zod.def.type).join();
  if (kinds === "enum,object") return makeExternal(def);
  const tag = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator;
  return tag === undefined ? unsupported("a plain union") : makeTagged(def, tag);
}

function makeExternal(def: z.core.$ZodUnionDef): ExternalPlan {
  const [names, object] = def.options as unknown as [z.core.$ZodEnum, z.core.$ZodObject];
  const [content, ...others] = makeStruct(object._zod.def).fields;
  const isStrict = object._zod.def.catchall?._zod.def.type === "never";
  if (content === undefined || others.length > 0 || !isStrict) unsupported("a plain union");
  return externalOf((makePlan(names) as UnitPlan).values, content);
}

function makeTagged(def: z.core.$ZodUnionDef, tag: string): InternalPlan | AdjacentPlan {
  const variants = new Map<string, StructPlan>();
  for (const option of def.options) {
    const variant = makePlan(option);
    if (variant.kind !== "struct") unsupported("a union within a union");
    for (const name of namesOf(variant.fields[variant.index.get(tag) as number] as Field))
      variants.set(name, variant);
  }
  return taggedOf(tag, variants, def.options === ExperienceEventSchema._zod.def.options);
}

/** The names that a variant's tag can have. */
function namesOf({ plan, nullable, fallback }: Field): ReadonlySet<string> {
  if (plan.kind !== "unit" || nullable || fallback !== undefined) unsupported("a tag that is not a name");
  return plan.values;
}
