import type { IssueCode } from "./issue.js";
import type { Field, FloatPlan, Plan } from "./plan.js";
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
}

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
      return "an integer from 0 to 18446744073709551615";
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
      return `${oneOf(plan.units)} or an object with the one key ${JSON.stringify(plan.key)}`;
  }
}

/** The range of a float, in words. */
export function describeRange(plan: FloatPlan): string {
  return `a number within the range of a ${plan.limit === Infinity ? 64 : 32}-bit float`;
}

export function oneOf(names: Iterable<string>): string {
  const quoted = Array.from(names, (name) => JSON.stringify(name));
  return quoted.length === 1 ? (quoted[0] as string) : `one of ${quoted.join(", ")}`;
}

/** One sentence or two: what is wrong, and what to do about it. */
export function explain(finding: Finding, received: string): string {
  const { code, expected } = finding;
  switch (code) {
    case "invalid_type":
      return `Expected ${expected}, got ${received}.`;
    case "missing_key":
      return `The key ${JSON.stringify(finding.key)} is missing; expected ${expected}.`;
    case "duplicate_key":
      return `The key ${JSON.stringify(finding.key)} stands twice in this object.`;
    case "unexpected_key":
      return `The key ${JSON.stringify(finding.key)} may not stand here; expected ${expected}.`;
    case "unknown_event_type":
      return `Unknown event type ${received}.${didYouMean(finding)}`;
    case "unknown_variant":
      return `Expected ${expected}, got ${received}.${didYouMean(finding)}`;
    case "invalid_integer":
      return `Expected ${expected}, got ${received}: an integer is written in digits only.`;
    case "integer_out_of_range":
      return `Expected ${expected}, got ${received}.`;
    case "precision_lost":
      return `The integer ${received} has been rounded, as JSON.parse does beyond 2^53: parse the JSON text with the …Json functions of this package, or give a bigint.`;
    case "not_json":
      return `Expected ${expected ?? "a JSON value"}, got ${received}, which JSON does not have.`;
    case "number_out_of_range":
      return `The number ${received} is out of range; expected ${expected ?? "a finite number"}.`;
    case "depth_exceeded":
      return `Arrays and objects are nested more deeply than the ${expected ?? "limit"} that readers take.`;
    case "lone_surrogate":
      return `A string holds half of a surrogate pair (${received}); expected ${expected ?? "whole characters"}.`;
    case "byte_order_mark":
      return "The text starts with a byte order mark; remove it.";
    case "unexpected_end":
      return `The text ends here; expected ${expected}.`;
    case "trailing_text":
      return `Expected the end of the text, got ${received}.`;
    case "invalid_syntax":
      return `Expected ${expected}, got ${received}.`;
    case "invalid_utf8":
      return `The byte ${received} is not UTF-8 here; write the text as UTF-8.`;
    case "input_too_large":
      return "The text is longer than a JavaScript string can be; read it in parts.";
  }
}

function didYouMean({ name, candidates }: Finding): string {
  const nearest = name === undefined || candidates === undefined ? undefined : suggest(name, candidates);
  return nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`;
}
