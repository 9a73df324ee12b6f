import type { Notes } from "./compare.js";
import { compareDouble, compareSingle } from "./floats.js";
import { fieldOf, variantOf } from "./places.js";
import type { Shape, Slot } from "./shape.js";
import type { Member, Tree } from "./tree.js";
import { textOf } from "./values.js";

const FREE: Slot = { shape: { kind: "json" }, nullable: true, required: true, def: {} };

/**
 * Whether our writer printed what Rust's did, token by token: the same characters
 * in the same order, but for the order of maps and for what the contract names.
 */
export function isSamePrint({ shape }: Slot, ours: Tree, rust: Tree, notes: Notes): boolean {
  switch (rust.kind) {
    case "number":
      return ours.kind === "number" && isSameNumber(shape, ours.raw, rust.raw, notes);
    case "list":
      return (
        ours.kind === "list" &&
        ours.items.length === rust.items.length &&
        ours.items.every((item, i) =>
          isSamePrint(shape.kind === "list" ? shape.item : FREE, item, rust.items[i] as Tree, notes),
        )
      );
    case "members":
      return ours.kind === "members" && areSameMembers(shape, ours.members, rust.members, notes);
    default:
      return ours.kind === rust.kind && (ours as { raw: string }).raw === rust.raw;
  }
}

function isSameNumber(shape: Shape, ours: string, rust: string, notes: Notes): boolean {
  if (ours === rust) return true;
  if (shape.kind === "f64") return compareDouble(Number(ours), rust) === "near";
  if (shape.kind === "f32") return ["narrowed", "near"].includes(compareSingle(Number(ours), rust));
  if (shape.kind !== "json" || compareDouble(Number(ours), rust) === "other") return false;
  return notes.has("free_json_number") || notes.has("float_rounding");
}

function areSameMembers(
  shape: Shape,
  ours: readonly Member[],
  rust: readonly Member[],
  notes: Notes,
): boolean {
  if (ours.length !== rust.length) return false;
  const variant = variantOf(shape, rust).shape;
  const isOrdered =
    variant?.kind !== "map" && !(variant?.kind === "json" && notes.has("free_json_key_order"));
  const byKey = new Map(ours.map(({ key, value }) => [key, value]));
  return rust.every(({ key, value }, i) => {
    const own = isOrdered && ours[i]?.key !== key ? undefined : byKey.get(key);
    return own !== undefined && isSamePrint(slotUnder(variant, key), own, value, notes);
  });
}

function slotUnder(shape: Shape | undefined, key: string): Slot {
  if (shape?.kind === "map") return shape.value;
  if (shape?.kind === "external") return shape.content;
  return (shape?.kind === "struct" ? fieldOf(shape, textOf(key)) : undefined) ?? FREE;
}
