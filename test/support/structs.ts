import type { Schema } from "../../scripts/json-schema/schema.js";
import type { JsonValue } from "../../src/json/json-value.js";
import { replaceAt, valueAt, type Path } from "../../scripts/conformance/mutations.js";

/** An object of a document that a schema lists the keys of. */
export interface Struct {
  path: Path;
  schema: Schema;
}

/** The structs of a valid document, as a 2020-12 schema describes them; maps and free JSON are none. */
export function* structsIn(file: Schema, document: JsonValue): Generator<Struct> {
  yield* structsAt(file, file, document, []);
}

/** The document without one key of one struct. */
export function without(document: JsonValue, path: Path, key: string): JsonValue {
  const { [key]: _, ...rest } = valueAt(document, path) as Record<string, JsonValue>;
  return replaceAt(document, path, rest);
}

function* structsAt(file: Schema, schema: Schema, value: JsonValue, path: Path): Generator<Struct> {
  const found = describing(file, schema, value);
  if (found === undefined || typeof value !== "object" || value === null) return;
  if (found.properties !== undefined) yield { path, schema: found };
  for (const [key, member] of Object.entries(value)) {
    const inner = Array.isArray(value) ? found.items : found.properties?.[key];
    const step = Array.isArray(value) ? Number(key) : key;
    if (inner !== undefined) yield* structsAt(file, inner, member, [...path, step]);
  }
}

/** The schema that describes a value, once references are followed and unions decided. */
function describing(file: Schema, schema: Schema, value: JsonValue): Schema | undefined {
  const name = schema.$ref?.replace("#/$defs/", "");
  if (name !== undefined) return describing(file, file.$defs?.[name] ?? {}, value);
  if (schema.oneOf === undefined) return schema;
  return schema.oneOf
    .map((option) => describing(file, option, value))
    .find((option) => option !== undefined && mayDescribe(option, value));
}

function mayDescribe({ type, properties }: Schema, value: JsonValue): boolean {
  if (type !== "object" || typeof value !== "object" || value === null) return false;
  return Object.entries(properties ?? {}).every(
    ([key, { const: tag }]) => tag === undefined || tag === (value as Record<string, JsonValue>)[key],
  );
}
