import type * as z from "zod";
import { ExperienceEventSchema } from "../schemas/event.js";
import { anyJson, u64 } from "../schemas/primitives.js";
import { findDemand } from "./demands.js";
import { objectMaker } from "./object-maker.js";
import { unitsOfName, type SpelledUnits } from "../json/text-units.js";
import { perSchema } from "./per-schema.js";
import { splitByUnit } from "./split-names.js";

/**
 * What the readers and writers need to know of a Zod schema, and nothing else:
 * the wire form of each node. Made from the schema's own definition, so that a
 * change of the schema changes every road.
 */
export type Plan =
  | { kind: "text" | "flag" | "u64" | "json" | "null" }
  | FloatPlan
  | UnitPlan
  | StructPlan
  | ListPlan
  | MapPlan
  | InternalPlan
  | AdjacentPlan
  | ExternalPlan;

export interface FloatPlan {
  kind: "float";
  /** The magnitude from which on a number is refused: infinity for f64. */
  limit: number;
}

/** A string out of a closed list; a literal is a list of one. */
export interface UnitPlan {
  kind: "unit";
  values: ReadonlySet<string>;
  /** The values and their JSON texts. */
  spelled: readonly SpelledName[];
}

export interface SpelledName {
  name: string;
  quoted: SpelledUnits;
}

export interface StructPlan {
  kind: "struct";
  fields: readonly Field[];
  index: ReadonlyMap<string, number>;
  /** The fields by the code unit that their keys have behind the opening quote and `unitIndex` others. */
  byUnit: ReadonlyMap<number, readonly number[]>;
  unitIndex: number;
  /** Makes the object of all fields' values, in declared order. */
  make: (values: readonly unknown[]) => Record<string, unknown>;
}

export interface Field {
  key: string;
  /** The key as JSON text, with the colon behind it. */
  spelled: SpelledUnits;
  plan: Plan;
  /** True for a plan of kind "text": most are, and looking here is quicker. */
  isText: boolean;
  nullable: boolean;
  /** The value of a missing key: a fresh one at each call. Absent for a required key. */
  fallback: (() => unknown) | undefined;
}

export interface ListPlan {
  kind: "list";
  element: Field;
}

export interface MapPlan {
  kind: "map";
  /** The permitted keys, or undefined for any. */
  keys: ReadonlySet<string> | undefined;
  value: Field;
}

/** A union whose tag stands among the variant's own fields. */
export interface InternalPlan {
  kind: "internal";
  tag: Field;
  variants: ReadonlyMap<string, StructPlan>;
  /** The tag's key as it stands in a text. */
  quotedTag: string;
}

/** A union of `{ tag, content }` objects. */
export interface AdjacentPlan {
  kind: "adjacent";
  tag: Field;
  /** The content of each variant; all stand under the same key. */
  contents: ReadonlyMap<string, Field>;
  contentKey: string;
  /** Each variant as a struct of its tag and its content. */
  variants: ReadonlyMap<string, StructPlan>;
  /** The tag's key as it stands in a text. */
  quotedTag: string;
  /** True for the union of event types, whose unknown tags are a state of their own. */
  isEvent: boolean;
}

/** A Rust enum in its default form: a bare name, or one variant as `{ "Name": content }`. */
export interface ExternalPlan {
  kind: "external";
  names: UnitPlan;
  key: string;
  content: Field;
}

/**
 * The plan of a schema made of this contract's parts.
 *
 * @throws TypeError for a schema node that has no wire form here
 */
export const planOf = /* @__PURE__ */ perSchema((schema) => makeField("", schema));

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

function fieldOf(key: string, plan: Plan, nullable = false, fallback?: () => unknown): Field {
  return {
    key,
    spelled: unitsOfName(`${JSON.stringify(key)}:`),
    plan,
    isText: plan.kind === "text",
    nullable,
    fallback,
  };
}

/** The schemas around the one that a plan is being made of. */
const around = new Set<z.core.$ZodType>();

function makePlan(schema: z.core.$ZodType): Plan {
  if (around.has(schema)) unsupported("a part that holds itself");
  around.add(schema);
  try {
    return planOfDef((schema as z.core.$ZodTypes)._zod.def);
  } finally {
    around.delete(schema);
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

function unitOf(names: Iterable<string>): UnitPlan {
  const values = new Set(names);
  const spelled = Array.from(values, (name) => ({ name, quoted: unitsOfName(JSON.stringify(name)) }));
  return { kind: "unit", values, spelled };
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
  return structOf(fields);
}

export function structOf(fields: readonly Field[]): StructPlan {
  const keys = fields.map((field) => field.key);
  const index = new Map(keys.map((key, i) => [key, i]));
  const { index: unitIndex, groups } = splitByUnit(keys);
  const byUnit = new Map(
    Array.from(groups, ([unit, group]) => [unit, group.map((key) => keys.indexOf(key))]),
  );
  return { kind: "struct", fields, index, byUnit, unitIndex, make: objectMaker(keys) };
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
  return { kind: "external", names: makePlan(names) as UnitPlan, key: content.key, content };
}

function makeTagged(def: z.core.$ZodUnionDef, tag: string): InternalPlan | AdjacentPlan {
  const variants = new Map<string, StructPlan>();
  for (const option of def.options) {
    const variant = makePlan(option);
    if (variant.kind !== "struct") unsupported("a union within a union");
    for (const name of namesOf(variant.fields[variant.index.get(tag) as number] as Field))
      variants.set(name, variant);
  }
  const tagField = fieldOf(tag, unitOf(variants.keys()));
  const contentKey = commonContentKey([...variants.values()], tag);
  const quotedTag = JSON.stringify(tag);
  if (contentKey === undefined) return { kind: "internal", tag: tagField, variants, quotedTag };
  const contents = new Map(
    Array.from(variants, ([name, { fields, index }]) => [
      name,
      fields[index.get(contentKey) as number] as Field,
    ]),
  );
  const isEvent = def.options === ExperienceEventSchema._zod.def.options;
  return { kind: "adjacent", tag: tagField, contents, contentKey, variants, quotedTag, isEvent };
}

/** The names that a variant's tag can have. */
function namesOf({ plan, nullable, fallback }: Field): ReadonlySet<string> {
  if (plan.kind !== "unit" || nullable || fallback !== undefined) unsupported("a tag that is not a name");
  return plan.values;
}

/** The one key that every variant has beside its tag, if that is all they have. */
function commonContentKey(variants: readonly StructPlan[], tag: string): string | undefined {
  const keys = variants.map(({ fields }) => fields.map((field) => field.key).filter((key) => key !== tag));
  const [first] = keys.flat();
  return keys.every((own) => own.length === 1 && own[0] === first) ? first : undefined;
}
