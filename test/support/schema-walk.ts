import type { Schema } from "../../scripts/json-schema/schema.js";

/** What a schema is to the one that holds it. */
export type Role = "root" | "definition" | "property" | "variant" | "value" | "reference";

/** A schema inside a file. */
export interface Node {
  /** JSON Pointer into the file, for messages and for sorting tags from other properties. */
  pointer: string;
  role: Role;
  schema: Schema;
}

/** Every schema inside a file, the file itself first. */
export function* schemasIn(file: Schema, role: Role = "root", pointer = ""): Generator<Node> {
  yield { pointer, role, schema: file };
  for (const [key, child] of Object.entries(file.$defs ?? file.definitions ?? {})) {
    yield* schemasIn(child, "definition", `${pointer}/${file.$defs ? "$defs" : "definitions"}/${key}`);
  }
  for (const [key, child] of Object.entries(file.properties ?? {})) {
    yield* schemasIn(child, "property", `${pointer}/properties/${key}`);
  }
  for (const [i, child] of (file.oneOf ?? []).entries()) {
    yield* schemasIn(child, isNullable(file) ? "reference" : "variant", `${pointer}/oneOf/${i}`);
  }
  for (const [i, child] of (file.allOf ?? []).entries()) {
    yield* schemasIn(child, "reference", `${pointer}/allOf/${i}`);
  }
  if (file.items) yield* schemasIn(file.items, "value", `${pointer}/items`);
  if (file.propertyNames) yield* schemasIn(file.propertyNames, "value", `${pointer}/propertyNames`);
  if (file.additionalProperties) {
    yield* schemasIn(file.additionalProperties, "value", `${pointer}/additionalProperties`);
  }
}

/** The schema a local reference names, or undefined. */
export function target(file: unknown, $ref: string): unknown {
  if (!$ref.startsWith("#/")) return undefined;
  return $ref
    .slice(2)
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], file);
}

/** True for what an Option of a named type looks like. */
export function isNullable({ oneOf }: Schema): boolean {
  return oneOf?.some(({ type }) => type === "null") ?? false;
}

/** True for a property that holds nothing but the name of its variant. */
export function isTag({ const: name, enum: names }: Schema): boolean {
  return name !== undefined || names?.length === 1;
}
