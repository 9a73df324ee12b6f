import build from "fast-json-stringify";
import type { Field, Plan } from "../../src/parse/plan.js";

type Schema = Record<string, unknown>;

/** fast-json-stringify's compiled writer for a plan. */
export function compileFastJsonStringify(root: Field): (value: unknown) => string {
  return build(fieldSchema(root) as never);
}

function fieldSchema({ plan, nullable }: Field): Schema {
  const schema = planSchema(plan);
  if (!nullable) return schema;
  return "type" in schema && !("enum" in schema)
    ? { ...schema, nullable: true }
    : { anyOf: [schema, { type: "null" }] };
}

function object(fields: Iterable<Field>): Schema {
  const list = [...fields];
  return {
    type: "object",
    properties: Object.fromEntries(list.map((field) => [field.key, fieldSchema(field)])),
    // What has been read has all keys. Those that are not required it would print last.
    required: list.map((field) => field.key),
  };
}

function planSchema(plan: Plan): Schema {
  switch (plan.kind) {
    case "text":
      return { type: "string" };
    case "unit":
      return plan.values.size === 1
        ? { type: "string", const: [...plan.values][0] }
        : { type: "string", enum: [...plan.values] };
    case "flag":
      return { type: "boolean" };
    case "null":
      return { type: "null" };
    case "u64":
      return { type: "integer" };
    case "float":
      return { type: "number" };
    case "json":
      return {};
    case "list":
      return { type: "array", items: fieldSchema(plan.element) };
    case "map":
      return { type: "object", additionalProperties: fieldSchema(plan.value) };
    case "external":
      return { anyOf: [{ type: "string", enum: [...plan.names.values] }, object([plan.content])] };
    case "struct":
      return object(plan.fields);
    case "internal":
    case "adjacent":
      return { anyOf: Array.from(plan.variants.values(), planSchema) };
  }
}
