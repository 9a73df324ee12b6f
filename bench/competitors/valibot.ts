import * as v from "valibot";
import type { Field, Plan, StructPlan } from "../../src/parse/plan.js";

type Schema = v.GenericSchema;

/** Reads a value as a plan wants it, with valibot. Undefined where it refuses. */
export function makeValibot(root: Field): (value: unknown) => unknown {
  const schema = fieldSchema(root);
  return (value) => {
    const result = v.safeParse(schema, value, { abortEarly: true });
    return result.success ? result.output : undefined;
  };
}

function fieldSchema({ plan, nullable, fallback }: Field): Schema {
  const schema = nullable ? v.nullable(planSchema(plan)) : planSchema(plan);
  return fallback === undefined ? schema : v.optional(schema, fallback as () => undefined);
}

function struct(plan: StructPlan) {
  return v.object(Object.fromEntries(plan.fields.map((field) => [field.key, fieldSchema(field)])));
}

function planSchema(plan: Plan): Schema {
  switch (plan.kind) {
    case "text":
      return v.string();
    case "flag":
      return v.boolean();
    case "null":
      return v.null();
    case "u64":
      return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 64));
    case "float":
      return plan.limit === Infinity
        ? v.number()
        : v.pipe(v.number(), v.gtValue(-plan.limit), v.ltValue(plan.limit));
    case "json":
      return v.unknown();
    case "unit":
      return v.picklist([...plan.values]);
    case "list":
      return v.array(fieldSchema(plan.element));
    case "map":
      return v.record(
        plan.keys === undefined ? v.string() : v.picklist([...plan.keys]),
        fieldSchema(plan.value),
      );
    case "external":
      return v.union([
        v.picklist([...plan.names.values]),
        v.strictObject({ [plan.content.key]: fieldSchema(plan.content) }),
      ]);
    case "struct":
      return struct(plan);
    case "internal":
    case "adjacent":
      // By its types a variant must be known to have the tag, which a mapped object is not.
      return v.variant(plan.tag.key, Array.from(plan.variants.values(), struct) as never) as Schema;
  }
}
