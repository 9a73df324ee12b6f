import { U64_MAX } from "../../src/json/json-value.js";
import { inOrder, mapChildren, typeNamed, type Schema, type Types } from "./schema.js";

/** What one target format wants said differently. */
export interface Dialect {
  /** Where a document keeps its named types. */
  refs: `#/${string}/`;
  /** How a tag is spelled. NJsonSchema ignores `const`, typify panics on both together. */
  tag: "const" | "enum";
  /** Whether keywords may stand beside a `$ref`. */
  refSiblings: boolean;
  /**
   * Whether the largest 64-bit integer is stated. In draft-07 it makes C++ validators refuse every value; in
   * OpenAPI, where the format says it, openapi-generator makes a bound of it that is -1 or doesn't compile.
   */
  u64Maximum: boolean;
  /** Whether the range of an f32 is stated, in the reader view. .NET tools hold bounds as `decimal` and fail to load it. */
  f32Range: boolean;
  /** Whether numbers say what they are in Rust. Ajv refuses formats it doesn't know. */
  formats: boolean;
  /**
   * How a union of objects holds its variants. typify decodes wrong tags when they are references;
   * quicktype makes one class of them all, unless the union is left open.
   */
  variants: "inline" | "reference" | "open";
}

export const DRAFT_2020_12: Dialect = {
  refs: "#/$defs/",
  tag: "const",
  refSiblings: true,
  u64Maximum: true,
  f32Range: true,
  formats: false,
  variants: "inline",
};

export const DRAFT_07: Dialect = {
  refs: "#/definitions/",
  tag: "enum",
  refSiblings: false,
  u64Maximum: false,
  f32Range: false,
  formats: false,
  variants: "inline",
};

export const OPENAPI: Dialect = {
  refs: "#/components/schemas/",
  tag: "const",
  refSiblings: true,
  u64Maximum: false,
  f32Range: true,
  formats: true,
  variants: "reference",
};

export const CODEGEN: Dialect = { ...DRAFT_07, variants: "open" };

export const ASYNCAPI: Dialect = { ...DRAFT_07, refs: "#/components/schemas/" };

/** A schema in the forms of a dialect. */
export function express(schema: Schema, dialect: Dialect, types: Types): Schema {
  const isUnion = schema.oneOf?.every((option) => option.$ref !== undefined) ?? false;
  const expressed = mapChildren(schema, (child) => {
    const isInlined = isUnion && dialect.variants !== "reference";
    return express(isInlined ? typeNamed(child.$ref as string, types) : child, dialect, types);
  });
  if (dialect.variants === "open" && variantsOf(schema, types).length > 0) delete expressed.oneOf;
  if (isUnion && dialect.variants === "reference") addDiscriminator(expressed, schema, dialect, types);
  expressTag(expressed, dialect);
  expressNumber(expressed, dialect);
  expressReference(expressed, dialect);
  return inOrder(expressed);
}

/** The names of a union's variants, if all of them are objects. */
export function variantsOf({ oneOf = [] }: Schema, types: Types): string[] {
  const names = oneOf.flatMap(({ $ref }) => $ref ?? []);
  const areObjects =
    names.length === oneOf.length && names.every((name) => typeNamed(name, types).type === "object");
  return areObjects ? names : [];
}

function addDiscriminator(target: Schema, union: Schema, dialect: Dialect, types: Types): void {
  const mapping: Record<string, string> = {};
  let propertyName: string | undefined;
  for (const { $ref = "" } of union.oneOf ?? []) {
    const tag = Object.entries(typeNamed($ref, types).properties ?? {}).find(
      ([, field]) => field.const !== undefined,
    );
    if (tag === undefined) return;
    propertyName = tag[0];
    mapping[tag[1].const as string] = dialect.refs + $ref;
  }
  if (propertyName !== undefined) target.discriminator = { propertyName, mapping };
}

function expressTag(schema: Schema, dialect: Dialect): void {
  if (schema.const === undefined || dialect.tag === "const") return;
  schema.enum = [schema.const];
  delete schema.const;
}

function expressNumber(schema: Schema, dialect: Dialect): void {
  if (schema.format === "uint64" && dialect.u64Maximum) schema.maximum = U64_MAX;
  if (!dialect.f32Range) {
    delete schema.exclusiveMinimum;
    delete schema.exclusiveMaximum;
  }
  if (!dialect.formats) delete schema.format;
}

function expressReference(schema: Schema, dialect: Dialect): void {
  if (schema.$ref === undefined) return;
  schema.$ref = dialect.refs + schema.$ref;
  if (!dialect.refSiblings) delete schema.description;
}
