import * as z from "zod";
import * as exported from "../../src/schemas/index.js";

const SUFFIX = "Schema";

/**
 * Every type that gets a name of its own: what `src/schemas` exports as
 * `FooSchema`, and the union variants that have no export.
 */
export function namedTypes(): Map<string, z.core.$ZodType> {
  const types = exportedTypes(exported);
  const known = new Set(types.values());
  for (const [union, schema] of [...types]) {
    for (const variant of unionOptions(schema)) {
      if (known.has(variant)) continue;
      types.set(union + variantLabel(variant), variant);
    }
  }
  return types;
}

/** The schemas a module exports, by type name, in alphabetical order: bundlers don't keep that of a namespace. */
export function exportedTypes(module: Record<string, unknown>): Map<string, z.core.$ZodType> {
  const types = new Map<string, z.core.$ZodType>();
  for (const [key, value] of Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!(value instanceof z.core.$ZodType)) continue;
    if (!key.endsWith(SUFFIX))
      throw new Error(`Export ${key} is a schema, so its name must end in ${SUFFIX}`);
    types.set(key.slice(0, -SUFFIX.length), value);
  }
  return types;
}

/** `BudgetExceeded` → `budget-exceeded` */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

export function unionOptions(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  return schema instanceof z.core.$ZodUnion ? schema._zod.def.options : [];
}

/** What tells a variant from the others: its tag, else its only key; a list of bare names has neither. */
function variantLabel(variant: z.core.$ZodType): string {
  if (!(variant instanceof z.core.$ZodObject)) return "Known";
  const fields = Object.entries(variant._zod.def.shape);
  for (const [, field] of fields) {
    if (field instanceof z.core.$ZodLiteral) return String(field._zod.def.values[0]);
  }
  const [only] = fields;
  if (fields.length !== 1 || only === undefined)
    throw new Error("A union variant needs a tag or a single key");
  return only[0];
}
