import type { Schema } from "../../scripts/json-schema/schema.js";
import { isNullable, isTag, type Node, type Role } from "../support/schema-walk.js";

export interface Context {
  draft: "2020-12" | "draft-07";
  view: "reader" | "writer";
}

/** What every schema of a certain sort must be like. */
export interface Rule {
  says: string;
  about(node: Node, context: Context): boolean;
  holds(node: Node, context: Context): boolean;
}

const NAMED: ReadonlySet<Role> = new Set(["root", "definition", "variant"]);

export const RULES: readonly Rule[] = [
  {
    says: "named types and variants have a title in PascalCase",
    about: ({ role }) => NAMED.has(role),
    holds: ({ schema }) => /^([A-Z][a-z]+)+$/.test(schema.title ?? ""),
  },
  {
    says: "nothing else has a title",
    about: ({ role }) => !NAMED.has(role),
    holds: ({ schema }) => schema.title === undefined,
  },
  {
    says: "a definition is called by its title",
    about: ({ role }) => role === "definition",
    holds: ({ pointer, schema }) => pointer.split("/").at(-1) === schema.title,
  },
  {
    says: "named types are described",
    about: ({ role }) => role === "root" || role === "definition",
    holds: isDescribed,
  },
  {
    says: "properties that have a type of their own are described, except for tags",
    about: ({ role, schema }) => role === "property" && schema.type !== undefined && !isTag(schema),
    holds: isDescribed,
  },
  {
    says: "tags, list items, map values and references inside unions have no description",
    about: ({ role, schema }) => role === "value" || role === "reference" || isTag(schema),
    holds: (node) => !isDescribed(node),
  },
  {
    says: "any JSON is the empty schema",
    about: ({ schema }) => ["type", "$ref", "oneOf", "allOf"].every((key) => !(key in schema)),
    holds: ({ schema }) => Object.keys(schema).length === 0,
  },
  {
    says: "beside a reference stands nothing but, in 2020-12, a description",
    about: ({ schema }) => schema.$ref !== undefined,
    holds: ({ schema }, { draft }) =>
      Object.keys(schema).every((key) => key === "$ref" || (key === "description" && draft === "2020-12")),
  },
  {
    says: "a tag is a const in 2020-12 and an enum of one in draft-07",
    about: ({ role, schema }) => role === "property" && isTag(schema),
    holds: ({ schema }, { draft }) =>
      Object.keys(schema).join() === (draft === "2020-12" ? "type,const" : "type,enum") &&
      schema.type === "string",
  },
  {
    says: "a tag comes first and is required first",
    about: ({ schema }) => Object.values(schema.properties ?? {}).some(isTag),
    holds: ({ schema: { properties = {}, required = [] } }) =>
      isTag(Object.values(properties)[0] ?? {}) && Object.keys(properties)[0] === required[0],
  },
  {
    says: "a union of variants has them inline",
    about: ({ schema }) => schema.oneOf !== undefined && !isNullable(schema),
    holds: ({ schema }) =>
      schema.oneOf?.every(({ $ref, type }) => $ref === undefined && type !== undefined) ?? false,
  },
  {
    says: "a variant with content refers to a type for it",
    about: ({ role, schema }) =>
      role === "variant" && /^type,(data|policy)$/.test(Object.keys(schema.properties ?? {}).join()),
    holds: ({ schema }) => Object.values(schema.properties ?? {})[1]?.$ref !== undefined,
  },
  {
    says: "a nullable reference is a oneOf of the reference and null",
    about: ({ schema }) => isNullable(schema),
    holds: ({ schema: { oneOf = [] } }) =>
      oneOf.length === 2 && oneOf[0]?.$ref !== undefined && isNull(oneOf[1]),
  },
  {
    says: "a nullable scalar has two types, null last",
    about: ({ schema }) => Array.isArray(schema.type),
    holds: ({ schema: { type = [] } }) =>
      type.length === 2 && type[1] === "null" && /^(string|integer|number)$/.test(type[0] ?? ""),
  },
  {
    says: "an integer is not negative",
    about: isInteger,
    holds: ({ schema }) => schema.minimum === 0,
  },
  {
    says: "an integer has a maximum in 2020-12 only",
    about: isInteger,
    holds: ({ schema }, { draft }) => (schema.maximum !== undefined) === (draft === "2020-12"),
  },
  {
    says: "a number has bounds in the 2020-12 reader view only, both or none",
    about: ({ schema }) => [schema.type].flat().includes("number"),
    holds: ({ schema }, context) => {
      const [min, max] = [schema.exclusiveMinimum, schema.exclusiveMaximum];
      if (min === undefined && max === undefined) return true;
      const mayHaveBounds = context.draft === "2020-12" && context.view === "reader";
      return mayHaveBounds && min === -3.4028235677973366e38 && max === 3.4028235677973366e38;
    },
  },
  {
    says: "a default is in the reader view only, never null, never beside a bare reference",
    about: ({ schema }) => schema.default !== undefined,
    holds: ({ schema }, { view }) =>
      view === "reader" && schema.default !== null && schema.$ref === undefined,
  },
  {
    says: "allOf serves only to put a default beside a reference",
    about: ({ schema }) => schema.allOf !== undefined,
    holds: ({ schema: { allOf = [], default: fallback } }) =>
      allOf.length === 1 && allOf[0]?.$ref !== undefined && fallback !== undefined,
  },
  {
    says: "an object is open, unless it is a variant that is told by its only key",
    about: ({ schema }) => schema.properties !== undefined,
    holds: ({ role, schema: { additionalProperties, properties = {} } }) =>
      additionalProperties === undefined ||
      (additionalProperties === false && role === "variant" && Object.keys(properties).length === 1),
  },
  {
    says: "a map has values of a type, and keys of an enum or any",
    about: ({ schema }) => schema.type === "object" && schema.properties === undefined,
    holds: ({ schema }) =>
      typeof schema.additionalProperties === "object" &&
      (schema.propertyNames === undefined || schema.propertyNames.$ref !== undefined),
  },
];

function isDescribed({ schema }: Node): boolean {
  return Boolean(schema.description);
}

function isInteger({ schema }: Node): boolean {
  return [schema.type].flat().includes("integer");
}

function isNull(schema: Schema | undefined): boolean {
  return schema?.type === "null" && Object.keys(schema).length === 1;
}
