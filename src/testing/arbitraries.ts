import fc from "fast-check";
import type * as z from "zod";
import { planOf } from "../parse/plan-of.js";
import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import { ExperienceEventSchema } from "../schemas/event.js";
import { anyJson, u64 } from "../schemas/primitives.js";
import type { ExperienceEventEnvelope } from "../types/envelope.js";
import type { ExperienceEvent, ExperienceEventKind } from "../types/event.js";
import { floatArbitrary, jsonArbitrary, mapArbitrary, textArbitrary, u64Arbitrary } from "./values.js";

/**
 * Arbitrary documents of a schema, made from nothing but the schema, in the form
 * that parsing gives: every key there, in declared order, each integer in its one form.
 *
 * @throws TypeError when the schema has parts that the contract does not use
 */
export function arbitraryOf<S extends z.ZodType>(schema: S): fc.Arbitrary<z.output<S>> {
  refuseOthers(schema);
  return interpret(schema, false) as fc.Arbitrary<z.output<S>>;
}

/**
 * Like {@link arbitraryOf}, in the form that a sloppy writer gives: optional keys may be missing.
 *
 * @throws TypeError when the schema has parts that the contract does not use
 */
export function inputArbitraryOf<S extends z.ZodType>(schema: S): fc.Arbitrary<z.input<S>> {
  refuseOthers(schema);
  return interpret(schema, true) as fc.Arbitrary<z.input<S>>;
}

/** What readers would not understand would be passed over here, and documents made that the schema refuses. */
function refuseOthers(schema: z.core.$ZodType): void {
  planOf(schema);
}

/** Arbitrary envelopes around events of any kind. */
export function envelopeArbitrary(): fc.Arbitrary<ExperienceEventEnvelope> {
  return arbitraryOf(ExperienceEventEnvelopeSchema);
}

/** Arbitrary events of one kind, or of any. */
export function eventArbitrary(): fc.Arbitrary<ExperienceEvent>;
export function eventArbitrary<K extends ExperienceEventKind>(
  kind: K,
): fc.Arbitrary<Extract<ExperienceEvent, { type: K }>>;
export function eventArbitrary(kind?: ExperienceEventKind): fc.Arbitrary<ExperienceEvent> {
  if (kind === undefined) return arbitraryOf(ExperienceEventSchema);
  const schema = ExperienceEventSchema.options.find((option) => option.shape.type.value === kind);
  if (schema === undefined) throw new TypeError(`no event type ${JSON.stringify(kind)}`);
  return arbitraryOf(schema);
}

function interpret(schema: z.core.$ZodType, omits: boolean): fc.Arbitrary<unknown> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "nullable":
      return fc.option(interpret(def.innerType, omits), { nil: null, freq: 2 });
    case "default":
      return interpret(def.innerType, omits);
    case "string":
      return textArbitrary;
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "number":
      return floatArbitrary(limitOf(def, "greater_than"), limitOf(def, "less_than"));
    case "custom":
      if (!isSame(schema, anyJson())) return unsupported("a custom schema");
      return jsonArbitrary;
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "literal":
      return fc.constantFrom(...def.values);
    case "object":
      return objectArbitrary(def, omits);
    case "array":
      return fc.array(interpret(def.element, omits), { maxLength: 5 });
    case "record":
      return mapArbitrary(
        interpret(def.keyType, omits) as fc.Arbitrary<string>,
        interpret(def.valueType, omits),
      );
    case "union":
      if (isSame(schema, u64())) return u64Arbitrary;
      return fc.oneof(...def.options.map((option) => interpret(option, omits)));
    default:
      return unsupported(`z.${def.type}()`);
  }
}

function objectArbitrary(def: z.core.$ZodObjectDef, omits: boolean): fc.Arbitrary<object> {
  const keys = Object.keys(def.shape);
  // Of a key with a default it says "defaulted", of one that must be there nothing.
  const required = omits ? keys.filter((key) => def.shape[key]?._zod.optin === undefined) : keys;
  const values = Object.fromEntries(
    Object.entries(def.shape).map(([key, schema]) => [key, interpret(schema, omits)]),
  );
  return fc.record(values, { requiredKeys: required, noNullPrototype: true });
}

// Describing a schema makes another one of the same definition.
function isSame(schema: z.core.$ZodType, known: z.core.$ZodType): boolean {
  return schema._zod.def === known._zod.def;
}

function limitOf(def: z.core.$ZodNumberDef, check: "greater_than" | "less_than"): number | undefined {
  const limits = (def.checks ?? []).map(({ _zod }) => _zod.def as { check: string; value?: number });
  return limits.find((limit) => limit.check === check)?.value;
}

function unsupported(what: string): never {
  throw new TypeError(`${what} has no wire form in this contract; there is no arbitrary for it`);
}
