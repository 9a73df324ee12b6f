import { KEYWORDS, mapChildren, type Schema, type View } from "./schema.js";

/** A schema as Zod emits it. */
export type RawSchema = Schema & { anyOf?: RawSchema[] };

/** Brings Zod's spelling of a named type into the forms that other tools read well. */
export function normalise(raw: RawSchema, view: View): Schema {
  const { $schema: _draft, $id: _name, ...type } = raw;
  return normaliseNode(type, view);
}

function normaliseNode(raw: RawSchema, view: View): Schema {
  const { anyOf, default: fallback, ...rest } = raw;
  let schema: Schema = mapChildren(rest, (child) => normaliseNode(child, view));
  if (anyOf !== undefined) {
    const options = anyOf.map((option) => normaliseNode(option, view));
    schema = { ...schema, ...(isNullable(options) ? nullable(options[0] as Schema) : { oneOf: options }) };
  }
  if (fallback !== undefined && fallback !== null && view === "reader")
    schema = withDefault(schema, fallback);
  if (schema.type === "object" && isPlainText(schema.propertyNames)) delete schema.propertyNames;
  if (isAnything(schema)) delete schema.description;
  assertKnown(schema);
  return schema;
}

function isNullable(options: Schema[]): boolean {
  return options.length === 2 && options[1]?.type === "null";
}

function nullable(schema: Schema): Schema {
  if (isAnything(schema)) return {};
  if (typeof schema.type === "string" && schema.enum === undefined) {
    return { ...schema, type: [schema.type, "null"] };
  }
  return { oneOf: [schema, { type: "null" }] };
}

// Draft-07 ignores whatever stands beside a reference.
function withDefault({ $ref, ...schema }: Schema, fallback: unknown): Schema {
  return { ...schema, ...($ref === undefined ? {} : { allOf: [{ $ref }] }), default: fallback };
}

function isPlainText(schema: Schema | undefined): boolean {
  return schema !== undefined && Object.keys(schema).length === 1 && schema.type === "string";
}

function isAnything(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key === "description");
}

function assertKnown(schema: Schema): void {
  const keys = Object.keys(schema);
  const stranger = keys.find((key) => !(KEYWORDS as readonly string[]).includes(key));
  if (stranger !== undefined) throw new Error(`Zod emitted the keyword ${stranger}, which has no rule here`);
  if (schema.$ref !== undefined && keys.some((key) => key !== "$ref" && key !== "description")) {
    throw new Error(`Zod emitted ${keys.join(", ")} together; only a description may stand beside a $ref`);
  }
}
