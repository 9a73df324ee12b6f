import { type, type Type } from "arktype";
import type { Field, Plan } from "../../src/parse/plan.js";

/**
 * Reads a value as a plan wants it, with arktype. Undefined where it refuses.
 *
 * @param fills true to fill in absent keys, which takes arktype from its compiled check to a slower way
 */
export function makeArkType(root: Field, fills: boolean): (value: unknown) => unknown {
  const schema = new TypeMaker(fills).fieldType(root);
  return (value) => {
    const result = schema(value);
    return result instanceof type.errors ? undefined : result;
  };
}

class TypeMaker {
  constructor(private readonly fills: boolean) {}

  fieldType({ plan, nullable }: Field): Type {
    return nullable ? (this.planType(plan).or("null") as Type) : this.planType(plan);
  }

  private members(fields: Iterable<Field>, extra: Record<string, string> = {}): Type {
    const entries = Array.from(fields, (field) => this.member(field));
    return type({ ...Object.fromEntries(entries), ...extra } as never) as Type;
  }

  private member(field: Field): [string, unknown] {
    const { key, fallback } = field;
    const own = this.fieldType(field);
    if (fallback === undefined) return [key, own];
    return this.fills ? [key, [own, "=", fallbackOf(fallback)]] : [`${key}?`, own];
  }

  private planType(plan: Plan): Type {
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
        return this.fieldType(plan.element).array() as Type;
      case "map": {
        const value = this.fieldType(plan.value);
        if (plan.keys === undefined) return type({ "[string]": value }) as Type;
        const entries = Array.from(plan.keys, (key) => [`${key}?`, value]);
        return type({ ...Object.fromEntries(entries), "+": "reject" } as never) as Type;
      }
      case "external":
        return type
          .enumerated(...plan.names.values)
          .or(this.members([plan.content], { "+": "reject" })) as Type;
      case "struct":
        return this.members(plan.fields);
      case "internal":
      case "adjacent":
        return type.or(
          ...(Array.from(plan.variants.values(), (variant) => this.planType(variant)) as never[]),
        ) as Type;
    }
  }
}

/** arktype wants a function for what is no scalar only. */
function fallbackOf(fallback: () => unknown): unknown {
  const value = fallback();
  return typeof value === "object" && value !== null ? fallback : value;
}
