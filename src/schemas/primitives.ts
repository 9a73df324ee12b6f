import * as z from "zod";
// Through `z.core` a bundler would take in all of Zod, three times as much.
import { $constructor, util } from "zod/v4/core";
import { findJsonFault } from "../json/json-fault.js";
import { isPlainObject, setOwn, U64_MAX, type JsonValue } from "../json/json-value.js";

/*
 * What the schemas of this contract are made of. Each function takes the
 * description first; the bare schema of a scalar is had without one.
 */

/**
 * A scalar. It is made when something first asks for it: all schemas at once
 * would be most of what importing the package costs.
 *
 * @__NO_SIDE_EFFECTS__
 */
function scalar<T extends z.ZodType>(make: () => T): (description?: string) => T {
  let bare: T | undefined;
  return (description) => {
    bare ??= make();
    return description === undefined ? bare : bare.describe(description);
  };
}

/** Describes a schema that nobody else has; `describe` would make a copy first. */
function described<T extends z.ZodType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/**
 * A Rust `String`: any length, any characters, but no lone surrogate, which has
 * no UTF-8 form. Named as a format so that it stays data and not a refinement.
 */
export const text = scalar(() => z.stringFormat("unicode", (value) => value.isWellFormed()));

export const flag = scalar(() => z.boolean());

/**
 * A Rust `u64` or `usize`: a `number` while it is a safe integer, a `bigint` up
 * to 2^64−1 beyond.
 */
export const u64 = scalar(() =>
  z.union([
    z.int({ error: ({ code }) => (code === "too_big" ? INEXACT : undefined) }).min(0),
    z.bigint().min(0n).max(U64_MAX),
  ]),
);

// Zod's own words would say that integers end here.
const INEXACT =
  "Beyond 2^53 - 1 a number may have been rounded, as JSON.parse does: read the JSON text with parseEnvelopeJson, parseEventJson or parseJson, or give a bigint";

/** Halfway between the largest f32 and the next power of two: from here on Rust rounds to infinity. */
const F32_OVERFLOW = 3.4028235677973366e38;

/** A Rust `f32`. Values keep double precision. */
export const f32 = scalar(() => z.number().gt(-F32_OVERFLOW).lt(F32_OVERFLOW));

/** A Rust `f64`. */
export const f64 = scalar(() => z.number());

/** A `serde_json::Value`. */
export const anyJson = scalar(() =>
  z.custom<JsonValue>((value) => findJsonFault(value) === undefined, "Not a JSON value"),
);

/** A Rust `Option<T>`: read from a missing key, `null` or a value; always written. */
export function option<T extends z.ZodType>(description: string, inner: T) {
  return described(inner.nullable().default(null), description);
}

/** A Rust `Vec<T>`. */
export function list<T extends z.ZodType>(description: string, element: T) {
  return described(z.array(element), description);
}

/**
 * An enum of unit variants.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function unit<const N extends readonly string[]>(description: string, names: N) {
  return described(z.enum(names), description);
}

/**
 * Zod's record leaves out an own `__proto__` key without a word; on the wire it
 * is a key like any other.
 */
const ExactRecord = /* @__PURE__ */ $constructor(
  "ExactRecord",
  (inst: z.ZodRecord, def: z.core.$ZodRecordDef) => {
    const initRecord: (inst: z.ZodRecord, def: z.core.$ZodRecordDef) => void = z.ZodRecord.init;
    initRecord(inst, def);
    const parseOrdinaryKeys = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
      const input: unknown = payload.value;
      const result = parseOrdinaryKeys(payload, ctx) as z.core.ParsePayload;
      if (
        typeof input === "object" &&
        input !== null &&
        isPlainObject(input) &&
        Object.hasOwn(input, "__proto__")
      ) {
        const key = def.keyType._zod.run({ value: "__proto__", issues: [] }, ctx) as z.core.ParsePayload;
        const value = def.valueType._zod.run(
          { value: input["__proto__"], issues: [] },
          ctx,
        ) as z.core.ParsePayload;
        const issues = util.prefixIssues("__proto__", [...key.issues, ...value.issues]);
        result.issues.push(...issues);
        if (issues.length === 0) setOwn(result.value as object, "__proto__", value.value);
      }
      return result;
    };
  },
);

// z.compile would make its own code for a record; what coerces it leaves to the schema itself.
function exact(def: z.core.$ZodRecordDef): z.ZodRecord {
  return new ExactRecord(Object.assign(def, { coerce: true }));
}

/** A Rust `HashMap<String, T>`. */
export function map<V extends z.ZodType>(
  description: string,
  value: V,
): z.ZodRecord<ReturnType<typeof text>, V> {
  return described(exact(z.record(text(), value).def), description) as never;
}

/** A Rust `HashMap<Enum, T>`: any subset of the keys, and no other key. */
export function enumMap<K extends z.ZodEnum, V extends z.ZodType>(
  description: string,
  key: K,
  value: V,
): z.ZodRecord<K & z.core.$partial, V> {
  return described(exact(z.partialRecord(key, value).def), description) as never;
}

/**
 * A Rust struct. Its fields, too, are made when something first looks into it.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function struct<const S extends z.core.$ZodLooseShape>(description: string, fields: () => S) {
  let shape: S | undefined;
  const def: z.core.$ZodObjectDef<S> = {
    type: "object",
    get shape() {
      return (shape ??= fields());
    },
  };
  return described(new z.ZodObject(def) as z.ZodObject<z.core.util.Writeable<S>>, description);
}

/**
 * An enum of struct variants, told apart by a name under the tag's key.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function tagged<const O extends readonly [z.ZodObject, ...z.ZodObject[]], T extends string>(
  description: string,
  tag: T,
  variants: O,
): z.ZodDiscriminatedUnion<O, T> {
  return described(z.discriminatedUnion(tag, variants), description);
}

/**
 * An enum of unit variants and one more, which has a content: a bare name, or an
 * object of that one's name and content.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function unitsOrVariant<const N extends readonly string[], K extends string, C extends z.ZodType>(
  description: string,
  names: N,
  key: K,
  content: () => C,
) {
  const shape = {
    get [key]() {
      return content();
    },
  } as Record<K, C>;
  return described(z.union([z.enum(names), z.strictObject(shape)]), description);
}

/**
 * One variant of an adjacently tagged enum: the tag first, then the content.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function variant<const T extends string, K extends string, C extends z.ZodType>(
  description: string,
  tag: T,
  contentKey: K,
  content: () => C,
) {
  return struct(
    description,
    () => ({ type: z.literal(tag), [contentKey]: content() }) as { type: z.ZodLiteral<T> } & Record<K, C>,
  );
}
