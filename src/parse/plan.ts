import { unitsOfName, type SpelledUnits } from "../json/text-units.js";
import { splitByUnit } from "./split-names.js";

/**
 * What the readers and writers need to know of a Zod schema, and nothing else:
 * the wire form of each node. Made from the schema's own definition (`plan-of.ts`),
 * so that a change of the schema changes every road.
 */
export type Plan =
  | { kind: "text" | "flag" | "u64" | "json" | "null" }
  | FloatPlan
  | UnitPlan
  | StructPlan
  | ListPlan
  | MapPlan
  | InternalPlan
  | AdjacentPlan
  | ExternalPlan;

export interface FloatPlan {
  kind: "float";
  /** The magnitude from which on a number is refused: infinity for f64. */
  limit: number;
}

/** True for an f64, false for an f32. */
export function isDouble(plan: FloatPlan): boolean {
  return plan.limit === Infinity;
}

/** A string out of a closed list; a literal is a list of one. */
export interface UnitPlan {
  kind: "unit";
  values: ReadonlySet<string>;
  /** The values and their JSON texts. */
  spelled: readonly SpelledName[];
}

export interface SpelledName {
  name: string;
  quoted: SpelledUnits;
}

export interface StructPlan {
  kind: "struct";
  fields: readonly Field[];
  index: ReadonlyMap<string, number>;
  /** The fields by the code unit that their keys have behind the opening quote and `unitIndex` others. */
  byUnit: ReadonlyMap<number, readonly number[]>;
  unitIndex: number;
  /** Makes the object of all fields' values, in declared order. */
  make: (values: readonly unknown[]) => Record<string, unknown>;
}

export interface Field {
  key: string;
  /** The key as JSON text, with the colon behind it. */
  spelled: SpelledUnits;
  plan: Plan;
  /** True for a plan of kind "text": most are, and looking here is quicker. */
  isText: boolean;
  nullable: boolean;
  /** The value of a missing key: a fresh one at each call. Absent for a required key. */
  fallback: (() => unknown) | undefined;
}

export interface ListPlan {
  kind: "list";
  element: Field;
}

export interface MapPlan {
  kind: "map";
  /** The permitted keys, or undefined for any. */
  keys: ReadonlySet<string> | undefined;
  value: Field;
}

/** A union whose tag stands among the variant's own fields. */
export interface InternalPlan {
  kind: "internal";
  tag: Field;
  variants: ReadonlyMap<string, StructPlan>;
  /** The tag's key as it stands in a text. */
  quotedTag: string;
}

/** A union of `{ tag, content }` objects. */
export interface AdjacentPlan {
  kind: "adjacent";
  tag: Field;
  /** The content of each variant; all stand under the same key. */
  contents: ReadonlyMap<string, Field>;
  contentKey: string;
  /** Each variant as a struct of its tag and its content. */
  variants: ReadonlyMap<string, StructPlan>;
  /** The tag's key as it stands in a text. */
  quotedTag: string;
  /** True for the union of event types, whose unknown tags are a state of their own. */
  isEvent: boolean;
}

/** A Rust enum in its default form: a bare name, or one variant as `{ "Name": content }`. */
export interface ExternalPlan {
  kind: "external";
  names: UnitPlan;
  key: string;
  content: Field;
}

export function fieldOf(key: string, plan: Plan, nullable = false, fallback?: () => unknown): Field {
  return {
    key,
    spelled: unitsOfName(`${JSON.stringify(key)}:`),
    plan,
    isText: plan.kind === "text",
    nullable,
    fallback,
  };
}

export function unitOf(names: Iterable<string>): UnitPlan {
  const values = new Set(names);
  const spelled = Array.from(values, (name) => ({ name, quoted: unitsOfName(JSON.stringify(name)) }));
  return { kind: "unit", values, spelled };
}

/** @param make makes the object of all fields' values, in declared order */
export function structOf(fields: readonly Field[], make: StructPlan["make"]): StructPlan {
  const keys = fields.map((field) => field.key);
  const index = new Map(keys.map((key, i) => [key, i]));
  const { index: unitIndex, groups } = splitByUnit(keys);
  const byUnit = new Map(
    Array.from(groups, ([unit, group]) => [unit, group.map((key) => keys.indexOf(key))]),
  );
  return { kind: "struct", fields, index, byUnit, unitIndex, make };
}

/** A union of structs that are told apart by a name under the tag's key. */
export function taggedOf(
  tag: string,
  variants: ReadonlyMap<string, StructPlan>,
  isEvent = false,
): InternalPlan | AdjacentPlan {
  const tagField = fieldOf(tag, unitOf(variants.keys()));
  const contentKey = commonContentKey([...variants.values()], tag);
  const quotedTag = JSON.stringify(tag);
  if (contentKey === undefined) return { kind: "internal", tag: tagField, variants, quotedTag };
  const contents = new Map(
    Array.from(variants, ([name, { fields, index }]) => [
      name,
      fields[index.get(contentKey) as number] as Field,
    ]),
  );
  return { kind: "adjacent", tag: tagField, contents, contentKey, variants, quotedTag, isEvent };
}

/** The one key that every variant has beside its tag, if that is all they have. */
function commonContentKey(variants: readonly StructPlan[], tag: string): string | undefined {
  const keys = variants.map(({ fields }) => fields.map((field) => field.key).filter((key) => key !== tag));
  const [first] = keys.flat();
  return keys.every((own) => own.length === 1 && own[0] === first) ? first : undefined;
}

/** A name, or the one variant that has a content. */
export function externalOf(names: Iterable<string>, content: Field): ExternalPlan {
  return { kind: "external", names: unitOf(names), key: content.key, content };
}
