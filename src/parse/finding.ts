import type { JsonFault } from "../json/json-fault.js";
import { I64_MIN, U64_MAX } from "../json/json-value.js";
import { DEPTH_LIMIT, WHOLE_CHARACTERS } from "../json/syntax-fault.js";
import { envelopePlan, eventPlan } from "./contract-plans.js";
import type { IssueCode } from "./issue.js";
import {
  isDouble,
  type AdjacentPlan,
  type ExternalPlan,
  type Field,
  type FloatPlan,
  type Plan,
  type StructPlan,
} from "./plan.js";
import { describeLoneSurrogate, describeValue, shorten } from "./received.js";
import { suggest } from "./suggest.js";

/** A fault as the readers note it; what only a report needs is worked out when there is one. */
export interface Finding {
  code: IssueCode;
  /** Index into the text where the input was text, -1 where it was a value. */
  at: number;
  /** The path where the input was a value. */
  path?: (string | number)[];
  /** The key that is meant: the missing one, or the one that stands twice. */
  key?: string;
  /** What the contract wants here. */
  expected?: string;
  /** The names that are permitted here, for a suggestion. */
  candidates?: Iterable<string>;
  /** What was there instead, where the place does not show it. */
  received?: string;
  /** The wrong name, for a suggestion. */
  name?: string;
  /** Unknown keys beside the missing one, which may be meant for it. */
  strangers?: readonly string[] | undefined;
  /** What else there is to say, as a sentence. */
  hint?: string;
}

/** What a fault of a value that should be JSON is to a reader. */
export function findingOf({ code, culprit }: JsonFault): Omit<Finding, "at" | "path"> {
  const isSurrogate = code === "lone_surrogate";
  const received = isSurrogate ? describeLoneSurrogate(culprit as string) : describeValue(culprit);
  return { code, expected: expectedOf(code), received };
}

function expectedOf(code: JsonFault["code"]): string {
  switch (code) {
    case "not_json":
      return "a JSON value";
    case "lone_surrogate":
      return WHOLE_CHARACTERS;
    case "number_out_of_range":
      return `a finite number, or an integer from ${I64_MIN} to ${U64_MAX}`;
    case "precision_lost":
      return "an integer that has not been rounded";
    case "depth_exceeded":
      return DEPTH_LIMIT;
  }
}

const INTEGER = `an integer from 0 to ${U64_MAX}`;

/** What a field takes, in words. */
export function describeField(field: Field): string {
  return field.nullable ? `${describePlan(field.plan)} or null` : describePlan(field.plan);
}

export function describePlan(plan: Plan): string {
  switch (plan.kind) {
    case "text":
      return "a string";
    case "flag":
      return "true or false";
    case "null":
      return "null";
    case "u64":
      return INTEGER;
    case "float":
      return "a number";
    case "json":
      return "a JSON value";
    case "unit":
      return oneOf(plan.values);
    case "struct":
    case "map":
    case "internal":
    case "adjacent":
      return "an object";
    case "list":
      return "an array";
    case "external":
      return `${oneOf(plan.names.values)} or an object with the one key ${JSON.stringify(plan.key)}`;
  }
}

/** What an object in the place of a name holds, in words. */
export function describeOnly(plan: ExternalPlan): string {
  return `only ${JSON.stringify(plan.key)}`;
}

/** The range of a float, in words. */
export function describeRange(plan: FloatPlan): string {
  return `a number within the range of a ${isDouble(plan) ? 64 : 32}-bit float`;
}

const choices = new WeakMap<ReadonlySet<string>, string>();

export function oneOf(names: ReadonlySet<string>): string {
  const known = choices.get(names);
  if (known !== undefined) return known;
  const quoted = Array.from(names, (name) => JSON.stringify(name));
  const choice = quoted.length === 1 ? (quoted[0] as string) : `one of ${quoted.join(", ")}`;
  choices.set(names, choice);
  return choice;
}

/** One sentence or two: what is wrong, and what to do about it. */
export function explain(finding: Finding, received: string): string {
  const { code, expected } = finding;
  switch (code) {
    case "missing_key":
      return `The key ${JSON.stringify(finding.key)} is missing; expected ${expected}.${meantFor(finding)}`;
    case "duplicate_key":
      return `The key ${JSON.stringify(finding.key)} stands twice in this object; keep one of them.`;
    case "unexpected_key":
      return `The key ${received} may not stand here; expected ${expected}.`;
    case "unknown_event_type":
      return `Unknown event type ${received}.${didYouMean(finding) || LATER_VERSION}`;
    case "unknown_variant":
      return `Expected ${expected}, got ${received}.${didYouMean(finding)}`;
    case "invalid_integer":
      return `Expected ${expected} in digits only, got ${received}.`;
    case "precision_lost":
      return `The integer ${received} has probably been rounded, as JSON.parse does from 2^53 on: read the JSON text with parseEnvelopeJson, parseEventJson or parseJson, or give a bigint.`;
    case "not_json":
      return `Expected ${expected}, got ${received}, which has no JSON form.${hinted(finding)}`;
    case "depth_exceeded":
      return `Arrays and objects are nested too deeply; expected ${expected}.`;
    case "lone_surrogate":
      return `A string holds ${received}, half of a surrogate pair, which is no character: complete it or take it out.`;
    case "byte_order_mark":
      return "The text starts with a byte order mark; remove it.";
    case "unexpected_end":
      return `The text ends here; expected ${expected}.`;
    case "trailing_text":
      return `Expected the end of the text, got ${received}: a text holds one document.`;
    case "invalid_utf8":
      return `The byte ${received} is not UTF-8 here; write the text as UTF-8.`;
    case "line_too_long":
      return `The line is longer than the limit: expected ${expected}. It was not read; raise the limit, or read its document by itself.`;
    case "truncated_line":
      return `The ledger ends inside this line; expected ${expected}. Its writer was stopped, or the copy is incomplete: take the line out, or get the rest.`;
    case "input_too_large":
      return "The text is longer than a JavaScript string can be; read it in parts.";
    case "invalid_type":
      return `Expected ${expected}, got ${received}.${hinted(finding)}`;
    case "integer_out_of_range":
    case "number_out_of_range":
    case "invalid_syntax":
      return `Expected ${expected}, got ${received}.`;
  }
}

const LATER_VERSION =
  " Where later versions of the contract may write, readEnvelope and readEnvelopeJson keep such events.";

export const TEXT_HINT = "The functions that read JSON text have names that end in Json.";

export const VALUE_HINT = "The functions that read values have names without Json.";

/** How many unknown keys are looked at: an object may have any number. */
export const STRANGERS_KEPT = 8;

/** What the object that lacks a key is instead, if it is the other of envelope and event. */
function mistakenFor(key: string | undefined, strangers: readonly string[]): string | undefined {
  const { tag, contentKey } = eventPlan().plan as AdjacentPlan;
  const required = (envelopePlan().plan as StructPlan).fields.filter((field) => field.fallback === undefined);
  const envelopeKeys = required.map((field) => field.key);
  const isThere = (other: string) => strangers.includes(other);
  if (key === tag.key && envelopeKeys.every(isThere))
    return "an envelope: the functions that read one have Envelope in their names.";
  // Said of the event, which comes last, and not of each key that an envelope has.
  if (key === envelopeKeys.at(-1) && [tag.key, contentKey].every(isThere))
    return "an event without its envelope: the functions that read one have Event in their names.";
  return undefined;
}

function meantFor({ key, strangers = [] }: Finding): string {
  const mistaken = mistakenFor(key, strangers);
  if (mistaken !== undefined) return ` This looks like ${mistaken}`;
  const meant = key === undefined ? undefined : strangers.find((stranger) => suggest(stranger, [key]));
  return meant === undefined ? "" : ` Is ${shorten(JSON.stringify(meant))} meant for it?`;
}

function hinted({ hint }: Finding): string {
  return hint === undefined ? "" : ` ${hint}`;
}

function didYouMean({ name, candidates }: Finding): string {
  const nearest = name === undefined || candidates === undefined ? undefined : suggest(name, candidates);
  return nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`;
}
