import * as z from "zod";
import type { JsonObject, JsonValue } from "../../../json/json-value.js";
import { printFloat, printNumber } from "../../../json/stringify.js";
import { plural } from "../../output/words.js";
import { ours, type Cell } from "../table.js";

/** A value, its name and what the schema says of it, with what it is made of. */
export interface Outline {
  readonly name: string;
  /** Absent where the parts say it all. */
  readonly value?: Cell;
  readonly description?: string | undefined;
  readonly parts: readonly Outline[];
}

type Content = Pick<Outline, "value" | "parts">;

/**
 * A document as an outline: each field of its schema with its value and its
 * description, which is the schema's own. The document is one that reading gave.
 */
export function outlineOf(name: string, schema: z.core.$ZodType, value: unknown): Outline {
  return outline(name, schema, value, true);
}

/** Any JSON value as an outline, where no schema says what it is made of. */
export function outlineOfJson(name: string, value: JsonValue): Outline {
  return { name, ...jsonContent(value) };
}

/** What a schema says of itself. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.description;
}

function outline(name: string, schema: z.core.$ZodType, value: unknown, describes: boolean): Outline {
  const description = describes ? descriptionOf(schema) : undefined;
  return { name, description, ...contentOf(schema, value, describes) };
}

function contentOf(schema: z.core.$ZodType, value: unknown, describes: boolean): Content {
  if (value === null) return leaf(ours("null"));
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "nullable":
    case "default":
      return contentOf(def.innerType, value, describes);
    case "object":
      return { parts: fieldsOf(def, value as JsonObject, describes) };
    case "union":
      return variantContent(def.options, value as JsonValue, describes);
    case "array":
      // What a field means is said once, in the first item.
      return listContent(
        (value as JsonValue[]).map((item, i) => ({
          ...outline(`[${i}]`, def.element, item, describes && i === 0),
          description: undefined,
        })),
        "item",
      );
    case "record":
      return listContent(
        Object.entries(value as JsonObject).map(([key, item]) =>
          outline(JSON.stringify(key), def.valueType, item, false),
        ),
        "key",
      );
    case "number":
      return leaf(printFloat(value as number));
    case "enum":
    case "literal":
      return leaf(value as string);
    default:
      return jsonContent(value as JsonValue);
  }
}

function fieldsOf(def: z.core.$ZodObjectDef, value: JsonObject, describes: boolean): Outline[] {
  return Object.entries(def.shape).map(([key, field]) => outline(key, field, value[key], describes));
}

/** A variant's own description stands beside its tag, which is its first field. */
function variantContent(options: readonly z.core.$ZodType[], value: JsonValue, describes: boolean): Content {
  const variant = options.find((option) => isVariant(option, value));
  if (variant === undefined) return typeof value === "string" ? leaf(value) : jsonContent(value);
  const { parts } = contentOf(variant, value, describes);
  const meaning = describes ? descriptionOf(variant) : undefined;
  return {
    parts: parts.map((part, i) => (i === 0 ? { ...part, description: part.description ?? meaning } : part)),
  };
}

function isVariant(option: z.core.$ZodType, value: JsonValue): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== "object" || typeof value !== "object") return false;
  return Object.entries(def.shape).every(([key, field]) => {
    const fieldDef = (field as z.core.$ZodTypes)._zod.def;
    return fieldDef.type !== "literal" || fieldDef.values.includes((value as JsonObject)[key] as string);
  });
}

function jsonContent(value: JsonValue): Content {
  if (typeof value === "string") return leaf(JSON.stringify(value));
  if (typeof value === "number") return leaf(printNumber(value));
  if (typeof value !== "object" || value === null) return leaf(value === null ? ours("null") : String(value));
  if (Array.isArray(value))
    return listContent(
      value.map((item, i) => outlineOfJson(`[${i}]`, item)),
      "item",
    );
  return listContent(
    Object.entries(value).map(([key, item]) => outlineOfJson(JSON.stringify(key), item)),
    "key",
  );
}

function listContent(parts: readonly Outline[], noun: string): Content {
  const count = parts.length === 0 ? `no ${noun}s` : plural(parts.length, noun);
  return { value: ours(`(${count})`), parts };
}

function leaf(value: Cell): Content {
  return { value, parts: [] };
}
