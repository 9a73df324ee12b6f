/**
 * The JSON Schema keywords the artifacts use, in the order they are written in.
 * A closed list: whatever Zod may emit beyond it stops the generator.
 */
export const KEYWORDS = [
  "$schema",
  "$id",
  "$ref",
  "title",
  "description",
  "type",
  "const",
  "enum",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "items",
  "properties",
  "required",
  "propertyNames",
  "additionalProperties",
  "discriminator",
  "allOf",
  "oneOf",
  "default",
  "$defs",
  "definitions",
] as const satisfies readonly (keyof Schema)[];

export interface Schema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: string;
  enum?: string[];
  format?: string;
  minimum?: number;
  maximum?: bigint;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: false | Schema;
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  allOf?: Schema[];
  oneOf?: Schema[];
  default?: unknown;
  $defs?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
}

/** Named types by name; they refer to one another as `$ref: "<name>"`. */
export type Types = ReadonlyMap<string, Schema>;

export function typeNamed(name: string, types: Types): Schema {
  const type = types.get(name);
  if (type === undefined) throw new Error(`No type is named ${name}`);
  return type;
}

/** What to accept, or what a correct producer prints. */
export type View = "reader" | "writer";

/** The same schema with its keywords in the order of `KEYWORDS`. */
export function inOrder(schema: Schema): Schema {
  return Object.fromEntries(KEYWORDS.filter((key) => key in schema).map((key) => [key, schema[key]]));
}

/** The same schema with `change` applied to every schema directly inside it. */
export function mapChildren(schema: Schema, change: (child: Schema) => Schema): Schema {
  const result: Schema = { ...schema };
  if (schema.items) result.items = change(schema.items);
  if (schema.properties) result.properties = mapValues(schema.properties, change);
  if (schema.propertyNames) result.propertyNames = change(schema.propertyNames);
  if (schema.additionalProperties) result.additionalProperties = change(schema.additionalProperties);
  if (schema.allOf) result.allOf = schema.allOf.map(change);
  if (schema.oneOf) result.oneOf = schema.oneOf.map(change);
  return result;
}

function mapValues(record: Record<string, Schema>, change: (child: Schema) => Schema) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
