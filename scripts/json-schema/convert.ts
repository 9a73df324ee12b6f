import * as z from "zod";
import { anyJson, f32, f64, text, u64 } from "../../src/schemas/primitives.js";
import { namedTypes } from "./names.js";
import { normalise, type RawSchema } from "./normalise.js";
import type { Types, View } from "./schema.js";

/**
 * All named types as JSON Schema, not yet in the form of any draft: numbers
 * carry a `format` that says what they are in Rust.
 *
 * Ids live in a registry of this conversion, not in Zod's global one, where two
 * copies of the package would clash.
 */
export function convert(view: View): Types {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of namedTypes()) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: "draft-2020-12",
    io: view === "reader" ? "input" : "output",
    uri: (id) => id,
    unrepresentable: ({ zodSchema }) => (hasForm(zodSchema) ? "any" : "throw"),
    override: ({ zodSchema, jsonSchema }) => adapt(zodSchema, jsonSchema as object, view),
  });
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { title: name, ...normalise(schema as object, view) },
    ]),
  );
}

/** What JSON Schema has no word for, but `adapt` has a form. */
function hasForm(schema: z.core.$ZodType): boolean {
  return u64().options.some((option) => isVersionOf(option, schema)) || isVersionOf(schema, anyJson());
}

function adapt(zod: z.core.$ZodType, json: RawSchema, view: View): void {
  if (isVersionOf(zod, text())) delete json.format;
  if (isVersionOf(zod, f32())) adaptF32(json, view);
  if (isVersionOf(zod, f64())) json.format = "double";
  if (isVersionOf(zod, u64())) {
    delete json.anyOf;
    Object.assign(json, { type: "integer", format: "uint64", minimum: 0 });
  }
  // Zod closes every object of its output view; then a new field would break every consumer.
  if (zod instanceof z.core.$ZodObject && zod._zod.def.catchall === undefined)
    delete json.additionalProperties;
}

function adaptF32(json: RawSchema, view: View): void {
  json.format = "float";
  // datamodel-code-generator makes a type, numbered, of every list item that has bounds.
  if (view === "writer") {
    delete json.exclusiveMinimum;
    delete json.exclusiveMaximum;
  }
}

/** True for the primitive itself and for what `.describe()` made of it. */
function isVersionOf(schema: z.core.$ZodType, primitive: z.core.$ZodType): boolean {
  for (let s: z.core.$ZodType | undefined = schema; s !== undefined; s = s._zod.parent) {
    if (s === primitive) return true;
  }
  return false;
}
