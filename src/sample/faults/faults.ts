import { MAX_DEPTH } from "../../json/json-value.js";
import { isDouble, type Plan } from "../../parse/plan.js";
import type { Random } from "../random.js";
import { respelt, spliced, whole, type Fault, type FaultCode } from "./fault.js";
import type { Place } from "./places.js";

type PlanKind = Plan["kind"];

const OBJECTS = ['"opaque"', "7", "[]"];

/** What is certainly of the wrong type, for each sort of value. */
const WRONG: Readonly<Record<Exclude<PlanKind, "json">, readonly string[]>> = {
  text: ["7", "true", "{}"],
  flag: ['"true"', "1", "0"],
  u64: ['"12"', "true", "[]"],
  float: ['"0.5"', "false", "[]"],
  null: ["0", '""', "false"],
  unit: ["7", "[]", "true"],
  struct: OBJECTS,
  internal: OBJECTS,
  adjacent: OBJECTS,
  map: OBJECTS,
  list: ['"one"', "7", "{}"],
  external: ["7", "[]", "true"],
};

const SYNTAX = ["NaN", "undefined", "'single'", "True", "+1", "Infinity"];
const BEYOND_64_BITS = ["-1", "18446744073709551616", "18446744073709552000"];
const NOT_IN_DIGITS = ["12.0", "1e2", "-0"];
const SECOND_DOCUMENTS = [",", "}", " null", "//"];

/** How to break a line so that a reader finds exactly this code. */
export const FAULTS: Readonly<Record<FaultCode, Fault>> = {
  invalid_utf8: {
    fits: isSpelt,
    apply: (text, { start }) => ({ line: withRawByte(text, start + 1), path: [] }),
  },
  byte_order_mark: whole((text) => `\ufeff${text}`),
  unexpected_end: {
    fits: isSpelt,
    apply: (text, { end, path }) => ({ line: text.slice(0, end - 1), path }),
  },
  invalid_syntax: respelt(isScalar, (_text, _place, random) => random.pick(SYNTAX)),
  trailing_text: whole((text, random) => text + random.pick([...SECOND_DOCUMENTS, text])),
  lone_surrogate: respelt(isSpelt, (text) => `"\\ud83e${text.slice(1)}`),
  number_out_of_range: respelt(is("float", "json"), (_text, { plan }) =>
    plan.kind === "float" && !isDouble(plan) ? "1e39" : "1e400",
  ),
  depth_exceeded: {
    fits: is("json"),
    apply: (text, { start, end, path }) => {
      const depth = MAX_DEPTH + 1 - path.length;
      const nested = "[".repeat(depth) + "]".repeat(depth);
      return {
        line: spliced(text, start, end, nested),
        path: [...path, ...Array<number>(depth - 1).fill(0)],
      };
    },
  },
  duplicate_key: {
    fits: ({ holder }) => holder === "struct" || holder === "variant",
    apply: (text, { keyAt, end, path }) => ({
      line: spliced(text, end, end, `,${text.slice(keyAt, end)}`),
      path,
    }),
  },
  invalid_type: respelt(
    ({ plan }) => plan.kind !== "json",
    (_text, { plan, nullable }, random) => {
      const spellings = WRONG[plan.kind as Exclude<PlanKind, "json">];
      return random.pick(nullable ? spellings : [...spellings, "null"]);
    },
  ),
  missing_key: {
    fits: ({ required }) => required,
    apply: (text, { keyAt, end, path }) => ({ line: withoutMember(text, keyAt, end), path }),
  },
  unexpected_key: respelt(is("external"), (_text, { plan }) => withSecondKey(plan), ["version"]),
  unknown_event_type: respelt(isEventType, (text) => spliced(text, text.length - 1, text.length, 'V2"')),
  unknown_variant: respelt(
    (place) => is("unit")(place) && !isEventType(place),
    (_text, { plan }, random) => JSON.stringify(random.pick([wrongCase(plan, random), "Unknown"])),
  ),
  invalid_integer: respelt(is("u64"), (_text, _place, random) => random.pick(NOT_IN_DIGITS)),
  integer_out_of_range: respelt(is("u64"), (_text, _place, random) => random.pick(BEYOND_64_BITS)),
};

function is(...kinds: readonly PlanKind[]): Fault["fits"] {
  return ({ plan }) => kinds.includes(plan.kind);
}

/** True for what is surely a string, so that it can be broken inside. */
function isSpelt({ plan, nullable }: Place): boolean {
  return plan.kind === "text" && !nullable;
}

function isScalar({ plan }: Place): boolean {
  return ["text", "flag", "u64", "float", "unit"].includes(plan.kind);
}

function isEventType({ path }: Place): boolean {
  return path.length === 2 && path[0] === "event" && path[1] === "type";
}

function wrongCase(plan: Plan, random: Random): string {
  return plan.kind === "unit" ? random.pick([...plan.values]).toLowerCase() : "";
}

function withSecondKey(plan: Plan): string {
  return plan.kind === "external" ? `{${JSON.stringify(plan.key)}:"Glossary","version":"4"}` : "{}";
}

/** A text without one member of an object, and without one of the commas beside it. */
function withoutMember(text: string, keyAt: number, end: number): string {
  if (text[end] === ",") return spliced(text, keyAt, end + 1, "");
  return spliced(text, text[keyAt - 1] === "," ? keyAt - 1 : keyAt, end, "");
}

/** A byte that is no UTF-8 in front of a character. */
function withRawByte(text: string, at: number): Uint8Array {
  const encoder = new TextEncoder();
  const before = encoder.encode(text.slice(0, at));
  const after = encoder.encode(text.slice(at));
  const bytes = new Uint8Array(before.length + 1 + after.length);
  bytes.set(before);
  bytes[before.length] = 0xff;
  bytes.set(after, before.length + 1);
  return bytes;
}
