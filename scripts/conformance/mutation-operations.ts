import type { JsonObject, JsonValue } from "../../src/json/json-value.js";
import { DEPTHS, KEYS, MEMBERS, NUMBERS, SAMPLES, spellings, TEXTS } from "./mutation-values.js";

/** What stands in place of a value. */
export interface Change {
  value: JsonValue;
  /** The member or item concerned, if the change is about one of them. */
  key?: string | number;
}

/** One way to change a value; it gives no change where it doesn't apply. */
export interface Operation {
  name: string;
  apply(value: JsonValue): Iterable<Change>;
}

/** The operations, in the order in which they are applied at a place. */
export const OPERATIONS: readonly Operation[] = [
  { name: "null", apply: (value) => replacements(value, [null]) },
  {
    name: "retype",
    apply: (value) =>
      replacements(
        value,
        SAMPLES.filter((sample) => sort(sample) !== sort(value)),
      ),
  },
  {
    name: "empty",
    apply: (value) => (isContainer(value) ? replacements(value, [Array.isArray(value) ? [] : {}]) : []),
  },
  { name: "number edge", apply: (value) => (sort(value) === "number" ? replacements(value, NUMBERS) : []) },
  { name: "text edge", apply: (value) => (typeof value === "string" ? replacements(value, TEXTS) : []) },
  {
    name: "respell",
    apply: (value) => (typeof value === "string" ? replacements(value, spellings(value)) : []),
  },
  { name: "quote", apply: (value) => (isScalar(value) ? [{ value: String(value) }] : []) },
  { name: "wrap", apply: (value) => DEPTHS.map((depth) => ({ value: wrapped(value, depth) })) },
  {
    name: "unwrap",
    apply: (value) => (isContainer(value) ? Object.values(value).map((inner) => ({ value: inner })) : []),
  },
  { name: "drop", apply: drop },
  { name: "add", apply: add },
  { name: "rename", apply: rename },
  { name: "swap", apply: swap },
  { name: "repeat", apply: repeat },
  { name: "reorder", apply: reorder },
];

function* drop(value: JsonValue): Iterable<Change> {
  if (Array.isArray(value)) {
    for (const key of value.keys()) yield { key, value: value.toSpliced(key, 1) };
  } else if (isObject(value)) {
    for (const key of Object.keys(value))
      yield { key, value: fromEntries(entries(value).filter(([k]) => k !== key)) };
  }
}

function* add(value: JsonValue): Iterable<Change> {
  for (const member of MEMBERS) {
    if (Array.isArray(value)) yield { key: value.length, value: [...value, member] };
    if (!isObject(value)) continue;
    for (const key of KEYS) if (!Object.hasOwn(value, key)) yield { key, value: { ...value, [key]: member } };
  }
}

function* rename(value: JsonValue): Iterable<Change> {
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    for (const name of spellings(key)) {
      if (Object.hasOwn(value, name)) continue;
      yield { key, value: fromEntries(entries(value).map(([k, member]) => [k === key ? name : k, member])) };
    }
  }
}

/** Exchanges what two neighbours hold. */
function* swap(value: JsonValue): Iterable<Change> {
  if (!isContainer(value)) return;
  const members = entries(value);
  for (let i = 1; i < members.length; i++) {
    const [[a, first], [b, second]] = [members[i - 1] as Entry, members[i] as Entry];
    if (first === second) continue;
    const swapped = members.with(i - 1, [a, second]).with(i, [b, first]);
    yield { key: Array.isArray(value) ? i - 1 : a, value: like(value, swapped) };
  }
}

function* repeat(value: JsonValue): Iterable<Change> {
  if (!Array.isArray(value)) return;
  for (const [key, item] of value.entries()) yield { key, value: value.toSpliced(key, 0, item) };
}

function* reorder(value: JsonValue): Iterable<Change> {
  if (!isContainer(value)) return;
  const members = entries(value);
  if (members.length > 1) yield { value: like(value, members.toReversed()) };
  if (members.length > 2) yield { value: like(value, [...members.slice(1), members[0] as Entry]) };
}

type Entry = [string, JsonValue];

function entries(value: JsonObject | JsonValue[]): Entry[] {
  return Object.entries(value);
}

function fromEntries(members: Entry[]): JsonObject {
  return Object.fromEntries(members);
}

function like(container: JsonObject | JsonValue[], members: Entry[]): JsonValue {
  return Array.isArray(container) ? members.map(([, item]) => item) : fromEntries(members);
}

function replacements(value: JsonValue, candidates: readonly JsonValue[]): Change[] {
  const isEmpty = isContainer(value) && Object.keys(value).length === 0;
  return candidates
    .filter((candidate) => candidate !== value && !(isEmpty && sort(candidate) === sort(value)))
    .map((candidate) => ({ value: candidate }));
}

function wrapped(value: JsonValue, depth: number): JsonValue {
  let result = value;
  for (let i = 0; i < depth; i++) result = i % 2 === 0 ? [result] : { value: result };
  return result;
}

function sort(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "bigint" ? "number" : typeof value;
}

function isObject(value: JsonValue): value is JsonObject {
  return sort(value) === "object";
}

function isContainer(value: JsonValue): value is JsonObject | JsonValue[] {
  return typeof value === "object" && value !== null;
}

function isScalar(value: JsonValue): value is number | bigint | boolean | null {
  return !isContainer(value) && typeof value !== "string";
}
