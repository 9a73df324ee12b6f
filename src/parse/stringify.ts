import type { JsonValue } from "../json/json-value.js";
import { printFloat, printJson, printSingle, printString } from "../json/stringify.js";
import type { ExperienceEventEnvelopeInput } from "../types/envelope.js";
import type { ExperienceEventInput } from "../types/event.js";
import { envelopePlan, eventPlan } from "./contract-plans.js";
import { compileWriter } from "./fast/fast-value.js";
import { lazily } from "./lazily.js";
import { isDouble, type Field, type Plan, type StructPlan } from "./plan.js";
import { readFreeJson, readValue } from "./read-value.js";
import { unwrap } from "./result.js";
import { envelopeValueRoad, eventValueRoad, type ValueRoad } from "./value-road.js";

/**
 * An envelope as Rust's writer prints it: compact, every key in declared order,
 * absent Options as `null`, whole floats with `.0`, all 64 bits of integers.
 *
 * @throws ContractError when it is no envelope that Rust could read
 */
export function stringifyEnvelope(envelope: ExperienceEventEnvelopeInput): string {
  return print(envelopeWriter, envelopeValueRoad, envelope);
}

/**
 * A bare event, without its envelope, as Rust's writer prints it.
 *
 * @throws ContractError when it is no event that Rust could read
 */
export function stringifyEvent(event: ExperienceEventInput): string {
  return print(eventWriter, eventValueRoad, event);
}

/**
 * Any JSON value as compact JSON text, integers exact and keys in the order they have.
 * `undefined` and what else JSON has not is refused, not left out, and so is an
 * unsafe integer that is no `bigint`, since it may have been rounded. Items of arrays
 * and keys of objects are what a value consists of: symbols are no keys.
 *
 * @throws ContractError when the value is not JSON, or an integer may have been rounded
 */
export function stringifyJson(value: JsonValue): string {
  return printJson(unwrap(readFreeJson(value)));
}

type Writer = ReturnType<typeof compileWriter>;

const envelopeWriter = /* @__PURE__ */ lazily(() => compileWriter(envelopePlan()));

const eventWriter = /* @__PURE__ */ lazily(() => compileWriter(eventPlan()));

function print(writer: () => Writer, road: () => ValueRoad, value: unknown): string {
  return writer()(value) ?? printField(road().plan, unwrap(readValue(road(), value, undefined)));
}

function printField(field: Field, value: unknown): string {
  return value === null ? "null" : printPlan(field.plan, value);
}

function printPlan(plan: Plan, value: unknown): string {
  switch (plan.kind) {
    case "text":
      return printString(value as string);
    case "flag":
    case "null":
    case "u64":
      return String(value);
    case "unit":
      return `"${value as string}"`;
    case "float":
      return isDouble(plan) ? printFloat(value as number) : printSingle(value as number);
    case "json":
      return printJson(value as JsonValue);
    case "list":
      return `[${(value as unknown[]).map((item) => printField(plan.element, item)).join(",")}]`;
    case "map":
      return `{${Object.entries(value as object)
        .map(([key, item]) => `${printString(key)}:${printField(plan.value, item)}`)
        .join(",")}}`;
    case "external":
      if (typeof value === "string") return `"${value}"`;
      return `{"${plan.key}":${printField(plan.content, (value as Record<string, unknown>)[plan.key])}}`;
    case "struct":
      return printStruct(plan, value as Record<string, unknown>);
    case "internal": {
      const object = value as Record<string, unknown>;
      return printStruct(plan.variants.get(object[plan.tag.key] as string) as StructPlan, object);
    }
    case "adjacent": {
      const object = value as Record<string, unknown>;
      const tag = object[plan.tag.key] as string;
      const content = printField(plan.contents.get(tag) as Field, object[plan.contentKey]);
      return `{"${plan.tag.key}":"${tag}","${plan.contentKey}":${content}}`;
    }
  }
}

function printStruct(plan: StructPlan, object: Record<string, unknown>): string {
  return `{${plan.fields.map((field) => `"${field.key}":${printField(field, object[field.key])}`).join(",")}}`;
}
