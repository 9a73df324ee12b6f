import { type, type Type } from "arktype";
import type { Field, Plan } from "../../src/parse/plan.js";

/** Reads a value as a plan wants it, with arktype. Undefined where it refuses. */
export function makeArkType(root: Field): (value: unknown) => unknown {
  const schema = fieldType(root);
  return (value) => {
    const result = schema(value);
    return result instanceof type.errors ? undefined : result;
  };
}

function fieldType({ plan, nullable }: Field): Type {
  return nullable ? (planType(plan).or("null") as Type) : planType(plan);
}

function members(fields: Iterable<Field>, extra: Record<string, string> = {}): Type {
  const entries = Array.from(fields, (field): [string, unknown] => [
    field.key,
    field.fallback === undefined ? fieldType(field) : [fieldType(field), "=", fallbackOf(field)],
  ]);
  return type({ ...Object.fromEntries(entries), ...extra } as never) as Type;
}

/** arktype wants a function for what is no scalar only. */
function fallbackOf({ fallback }: Field): unknown {
  const value = fallback?.();
  return typeof value === "object" && value !== null ? fallback : value;
}

function planType(plan: Plan): Type {
  switch (plan.kind) {
    case "text":
      return type("string") as Type;
    case "flag":
      return type("boolean") as Type;
    case "null":
      return type("null") as Type;
    case "u64":
      return type(`0 <= number.integer <= ${2 ** 64}` as "number.integer") as Type;
    case "float":
      return (
        plan.limit === Infinity ? type("number") : type("number").moreThan(-plan.limit).lessThan(plan.limit)
      ) as Type;
    case "json":
      return type("unknown") as Type;
    case "unit":
      return type.enumerated(...plan.values) as Type;
    case "list":
      return fieldType(plan.element).array() as Type;
    case "map": {
      const value = fieldType(plan.value);
      if (plan.keys === undefined) return type({ "[string]": value }) as Type;
      const entries = Array.from(plan.keys, (key) => [`${key}?`, value]);
      return type({ ...Object.fromEntries(entries), "+": "reject" } as never) as Type;
    }
    case "external":
      return type.enumerated(...plan.units).or(members([plan.content], { "+": "reject" })) as Type;
    case "struct":
      return members(plan.fields);
    case "internal":
    case "adjacent":
      return type.or(...(Array.from(plan.variants.values(), planType) as never[])) as Type;
  }
}
