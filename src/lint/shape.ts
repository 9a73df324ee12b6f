import type * as z from "zod";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/rules.js";

/** Where an envelope has objects of the contract, which keys these know, and which rules hold for those. */
export type Shape = StructShape | ListShape | TaggedShape | undefined;

export interface StructShape {
  readonly kind: "struct";
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** Those of the fields that rules are about, or that may hold such. */
  readonly judged: readonly (readonly [key: string, field: FieldShape])[];
}

export interface FieldShape {
  readonly rules: readonly Rule[];
  /** What stands in the field; undefined where that has no objects of the contract. */
  readonly value: Shape;
}

export interface ListShape {
  readonly kind: "list";
  readonly item: StructShape | ListShape | TaggedShape;
}

/** One of several objects, told apart by a tag among their keys. */
export interface TaggedShape {
  readonly kind: "tagged";
  readonly tag: string;
  readonly variants: ReadonlyMap<string, StructShape>;
}

let envelopeShape: StructShape | undefined;

/** The shape of an envelope, made at its first use. */
export function shapeOfEnvelope(): StructShape {
  return (envelopeShape ??= shapeOf(ExperienceEventEnvelopeSchema) as StructShape);
}

function shapeOf(schema: z.core.$ZodType): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "nullable":
    case "default":
      return shapeOf(def.innerType);
    case "object":
      return structOf(def);
    case "array": {
      const item = shapeOf(def.element);
      return item && { kind: "list", item };
    }
    case "union": {
      const tag = (def as Partial<z.core.$ZodDiscriminatedUnionDef>).discriminator;
      return tag === undefined ? undefined : taggedOf(def, tag);
    }
    default:
      return undefined;
  }
}

function structOf({ shape }: z.core.$ZodObjectDef): StructShape {
  const fields = new Map<string, FieldShape>();
  for (const [key, schema] of Object.entries(shape)) {
    fields.set(key, { rules: RULES.filter(({ field }) => field === schema), value: shapeOf(schema) });
  }
  const judged = [...fields].filter(([, { rules, value }]) => rules.length > 0 || isJudged(value));
  return { kind: "struct", fields, judged };
}

function isJudged(shape: Shape): boolean {
  switch (shape?.kind) {
    case "struct":
      return shape.judged.length > 0;
    case "list":
      return isJudged(shape.item);
    case "tagged":
      return [...shape.variants.values()].some(isJudged);
    case undefined:
      return false;
  }
}

function taggedOf({ options }: z.core.$ZodUnionDef, tag: string): TaggedShape {
  const variants = new Map<string, StructShape>();
  for (const option of options) {
    const { def } = (option as z.core.$ZodObject)._zod;
    const { values } = (def.shape[tag] as z.core.$ZodLiteral)._zod.def;
    for (const name of values) variants.set(String(name), structOf(def));
  }
  return { kind: "tagged", tag, variants };
}
