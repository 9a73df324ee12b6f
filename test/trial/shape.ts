import type * as z from "zod";

/** What a schema says about the wire, read from the schema itself and not by the code under trial. */
export type Shape =
  | { kind: "text" | "flag" | "u64" | "json" | "f32" | "f64" }
  | Unit
  | Struct
  | { kind: "list"; item: Slot }
  | { kind: "map"; names: readonly string[] | undefined; value: Slot }
  | Tagged
  | { kind: "external"; names: readonly string[]; key: string; content: Slot };

export interface Unit {
  kind: "unit";
  names: readonly string[];
}

export interface Struct {
  kind: "struct";
  fields: readonly (Slot & { key: string })[];
}

/** An object that names its variant by a tag; what else it has is the variant's. */
export interface Tagged {
  kind: "tagged";
  tag: string;
  variants: ReadonlyMap<string, Struct>;
}

/** A place for a value. */
export interface Slot {
  shape: Shape;
  nullable: boolean;
  /** True where the key must be there. */
  required: boolean;
  /** The definition of the schema, which tells named types apart. */
  def: object;
}

export function slotOf(schema: z.core.$ZodType): Slot {
  let def = (schema as z.core.$ZodTypes)._zod.def;
  const slot = { nullable: false, required: true };
  while (def.type === "nullable" || def.type === "default") {
    if (def.type === "nullable") slot.nullable = true;
    else slot.required = false;
    def = (def.innerType as z.core.$ZodTypes)._zod.def;
  }
  return { ...slot, shape: shapeOf(def), def };
}

type Def = z.core.$ZodTypes["_zod"]["def"];

function shapeOf(def: Def): Shape {
  switch (def.type) {
    case "string":
      return { kind: "text" };
    case "boolean":
      return { kind: "flag" };
    case "number":
      return { kind: def.checks === undefined || def.checks.length === 0 ? "f64" : "f32" };
    case "custom":
      return { kind: "json" };
    case "enum":
      return { kind: "unit", names: Object.values(def.entries).map(String) };
    case "literal":
      return { kind: "unit", names: def.values.map(String) };
    case "object":
      return structOf(def);
    case "array":
      return { kind: "list", item: slotOf(def.element) };
    case "record":
      return { kind: "map", names: namesOf(def.keyType), value: slotOf(def.valueType) };
    case "union":
      return unionOf(def);
    default:
      throw new Error(`no shape for z.${def.type}()`);
  }
}

function structOf(def: z.core.$ZodObjectDef): Struct {
  return {
    kind: "struct",
    fields: Object.entries(def.shape).map(([key, schema]) => ({ ...slotOf(schema), key })),
  };
}

function namesOf(schema: z.core.$ZodType): readonly string[] | undefined {
  const shape = slotOf(schema).shape;
  return shape.kind === "unit" ? shape.names : undefined;
}

function unionOf(def: z.core.$ZodUnionDef): Shape {
  if (def.options.some((option) => option._zod.def.type === "bigint")) return { kind: "u64" };
  const tag = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator;
  if (tag === undefined) {
    const [units, variant] = def.options.map((option) => slotOf(option).shape) as [Unit, Struct];
    const [content] = variant.fields as [Slot & { key: string }];
    return { kind: "external", names: units.names, key: content.key, content };
  }
  const variants = def.options.map((option): [string, Struct] => {
    const struct = slotOf(option).shape as Struct;
    const tagField = struct.fields.find(({ key }) => key === tag);
    return [(tagField?.shape as Unit).names[0] as string, struct];
  });
  return { kind: "tagged", tag, variants: new Map(variants) };
}
