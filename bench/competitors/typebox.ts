import Type, { type TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { Field, Plan } from "../../src/parse/plan.js";

/** TypeBox's compiled check of a plan. It says yes or no; it builds nothing. */
export function compileTypeBox(root: Field): (value: unknown) => boolean {
  const validator = Compile(fieldType(root));
  if (!validator.IsAccelerated()) throw new Error("TypeBox did not compile");
  return (value) => validator.Check(value);
}

function fieldType({ plan, nullable, fallback }: Field): TSchema {
  const type = nullable ? Type.Union([planType(plan), Type.Null()]) : planType(plan);
  return fallback === undefined ? type : Type.Optional(type);
}

function names(values: Iterable<string>): TSchema {
  return Type.Union(Array.from(values, (value) => Type.Literal(value)));
}

function members(fields: Iterable<Field>): Record<string, TSchema> {
  return Object.fromEntries(Array.from(fields, (field) => [field.key, fieldType(field)]));
}

function planType(plan: Plan): TSchema {
  switch (plan.kind) {
    case "text":
      return Type.String();
    case "flag":
      return Type.Boolean();
    case "null":
      return Type.Null();
    case "u64":
      return Type.Integer({ minimum: 0, maximum: 2 ** 64 });
    case "float":
      return plan.limit === Infinity
        ? Type.Number()
        : Type.Number({ exclusiveMinimum: -plan.limit, exclusiveMaximum: plan.limit });
    case "json":
      return Type.Unknown();
    case "unit":
      return names(plan.values);
    case "list":
      return Type.Array(fieldType(plan.element));
    case "map": {
      const value = fieldType(plan.value);
      if (plan.keys === undefined) return Type.Record(Type.String(), value);
      const entries = Array.from(plan.keys, (key) => [key, Type.Optional(value)]);
      return Type.Object(Object.fromEntries(entries) as Record<string, TSchema>, {
        additionalProperties: false,
      });
    }
    case "external":
      return Type.Union([
        names(plan.names.values),
        Type.Object(members([plan.content]), { additionalProperties: false }),
      ]);
    case "struct":
      return Type.Object(members(plan.fields));
    case "internal":
    case "adjacent":
      return Type.Union(Array.from(plan.variants.values(), planType));
  }
}
