import { compareDouble, compareSingle, F32_MAX } from "./floats.js";
import { variantOf } from "./places.js";
import type { Shape, Slot, Struct } from "./shape.js";
import type { Member, Tree } from "./tree.js";
import { exactNumber, memberOf, textOf } from "./values.js";

/** The names of the deviations that were met. */
export type Notes = Set<string>;

/**
 * Where our value is not what Rust wrote, or undefined where it is. Differences
 * that the contract names are noted and passed over.
 */
export function compareValue(
  slot: Slot,
  ours: unknown,
  rust: Tree,
  notes: Notes,
  at = "$",
): string | undefined {
  if (rust.kind === "word" && rust.raw === "null") {
    if (ours === null && (slot.nullable || slot.shape.kind === "json")) return undefined;
    // What Rust read as infinity it writes as null; the document was repaired before we read it.
    if (notes.has("f32_overflow") && slot.shape.kind === "f32" && Math.abs(ours as number) === F32_MAX)
      return undefined;
    return at;
  }
  const same = compareShape(slot.shape, ours, rust, notes, at);
  return typeof same === "string" ? same : same ? undefined : at;
}

/** True or false for a value as a whole, or where in it the difference is. */
function compareShape(
  shape: Shape,
  ours: unknown,
  rust: Tree,
  notes: Notes,
  at: string,
): boolean | string | undefined {
  switch (shape.kind) {
    case "text":
    case "unit":
      return rust.kind === "string" && typeof ours === "string" && ours === textOf(rust.raw);
    case "flag":
      return rust.kind === "word" && typeof ours === "boolean" && String(ours) === rust.raw;
    case "u64":
      return rust.kind === "number" && /^\d+$/.test(rust.raw) && Object.is(ours, exactNumber(rust.raw));
    case "f64":
    case "f32":
      return (
        rust.kind === "number" && typeof ours === "number" && compareFloat(shape.kind, ours, rust.raw, notes)
      );
    case "json":
      return compareJson(ours, rust, notes, at);
    case "list":
      return (
        rust.kind === "list" &&
        compareItems(ours, rust.items, (item, tree, i) =>
          compareValue(shape.item, item, tree, notes, `${at}[${i}]`),
        )
      );
    case "map":
      return rust.kind === "members" && compareMap(shape.value, ours, rust.members, notes, at);
    case "external":
      if (rust.kind === "string") return typeof ours === "string" && ours === textOf(rust.raw);
      return (
        rust.kind === "members" &&
        compareStruct(
          { kind: "struct", fields: [{ ...shape.content, key: shape.key }] },
          ours,
          rust.members,
          notes,
          at,
        )
      );
    case "struct":
    case "tagged": {
      if (rust.kind !== "members") return false;
      const variant = variantOf(shape, rust.members).shape;
      return variant?.kind === "struct" && compareStruct(variant, ours, rust.members, notes, at);
    }
  }
}

function compareFloat(kind: "f32" | "f64", ours: number, written: string, notes: Notes): boolean {
  const verdict = kind === "f32" ? compareSingle(ours, written) : compareDouble(ours, written);
  if (verdict === "near") notes.add("float_rounding");
  if (verdict === "narrowed") notes.add("f32_precision");
  return verdict !== "other";
}

function compareItems(
  ours: unknown,
  items: readonly Tree[],
  compare: (item: unknown, tree: Tree, index: number) => string | undefined,
): boolean | string {
  if (!Array.isArray(ours) || ours.length !== items.length) return false;
  for (const [i, tree] of items.entries()) {
    const difference = compare(ours[i], tree, i);
    if (difference !== undefined) return difference;
  }
  return true;
}

/** Rust's maps have no order, so the keys may come in any. */
function compareMap(
  value: Slot,
  ours: unknown,
  members: readonly Member[],
  notes: Notes,
  at: string,
): boolean | string {
  if (!isObject(ours) || Object.keys(ours).length !== members.length) return false;
  for (const { key, value: tree } of members) {
    const name = textOf(key);
    if (!Object.hasOwn(ours, name)) return `${at}.${name}`;
    const difference = compareValue(value, memberOf(ours, name), tree, notes, `${at}.${name}`);
    if (difference !== undefined) return difference;
  }
  return true;
}

/** The same keys in the same order on both sides. */
function compareStruct(
  { fields }: Struct,
  ours: unknown,
  members: readonly Member[],
  notes: Notes,
  at: string,
): boolean | string {
  if (!isObject(ours)) return false;
  const keys = Object.keys(ours);
  if (keys.length !== fields.length || members.length !== fields.length) return false;
  for (const [i, field] of fields.entries()) {
    const { key, value } = members[i] as Member;
    if (keys[i] !== field.key || textOf(key) !== field.key) return `${at}.${field.key}`;
    const difference = compareValue(field, memberOf(ours, field.key), value, notes, `${at}.${field.key}`);
    if (difference !== undefined) return difference;
  }
  return true;
}

const FREE: Slot = { shape: { kind: "json" }, nullable: true, required: true, def: {} };

function compareJson(ours: unknown, rust: Tree, notes: Notes, at: string): boolean | string {
  switch (rust.kind) {
    case "string":
      return ours === textOf(rust.raw);
    case "word":
      return typeof ours === "boolean" && String(ours) === rust.raw;
    case "number":
      return compareFreeNumber(ours, rust.raw, notes);
    case "list":
      return compareItems(ours, rust.items, (item, tree, i) =>
        compareValue(FREE, item, tree, notes, `${at}[${i}]`),
      );
    case "members":
      if (!isObject(ours)) return false;
      if (hasOtherOrder(Object.keys(ours), rust.members)) return `${at} (order of keys)`;
      if (Object.keys(ours).some((key, i) => key !== textOf((rust.members[i] as Member).key)))
        notes.add("free_json_key_order");
      return compareMap(FREE, ours, rust.members, notes, at);
    default:
      return false;
  }
}

function compareFreeNumber(ours: unknown, written: string, notes: Notes): boolean {
  if (typeof ours !== "number" && typeof ours !== "bigint") return false;
  if (/^-?\d+$/.test(written)) return Object.is(ours, exactNumber(written));
  const verdict = compareDouble(Number(ours), written);
  if (verdict === "near") notes.add("float_rounding");
  // A float here, and with us a number like any other.
  if (typeof ours === "bigint" || (Number.isSafeInteger(ours) && !Object.is(ours, -0)))
    notes.add("free_json_number");
  return verdict !== "other";
}

/** True where the order of keys is neither Rust's nor what JavaScript makes of it: integers first. */
function hasOtherOrder(keys: readonly string[], members: readonly Member[]): boolean {
  const wanted = Object.keys(Object.fromEntries(members.map(({ key }) => [textOf(key), 0])));
  return keys.length !== wanted.length || keys.some((key, i) => key !== wanted[i]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
