import { isAtLimit } from "./floats.js";
import { placesOf } from "./places.js";
import { isOdd } from "./repair.js";
import type { Slot } from "./shape.js";
import type { Token, Tree } from "./tree.js";
import { exactNumber, textOf } from "./values.js";

/** What of a document only some of our roads can see. */
export interface Sight {
  /** True where the verdict hangs on the spelling, which a value does not show (contract §0.1). */
  spelling: boolean;
  /** True where JSON.parse rounds an integer. */
  rounding: boolean;
  /** The numbers that are wanted as floats. */
  floats: Set<Tree>;
  /** True where something is amiss that plain Zod passes over: it drops unknown keys unread, and counts no levels. */
  unseenByZod: boolean;
}

export function sees(tree: Tree, slot: Slot): Sight {
  const sight: Sight = { spelling: false, rounding: false, floats: new Set(), unseenByZod: false };
  for (const { node, slot: wanted, path } of placesOf(tree, slot)) {
    if (node.kind === "number") {
      if (isSpelledOddly(node, wanted)) sight.spelling = true;
      if (wanted?.shape.kind === "f32" || wanted?.shape.kind === "f64") sight.floats.add(node);
      else if (isRounded(node.raw)) sight.rounding = true;
      // Zod keeps the sign of an integer zero, which is none.
      if (wanted?.shape.kind === "u64" && Object.is(Number(node.raw), -0)) sight.unseenByZod = true;
    } else if (node.kind === "members") {
      const keys = node.members.map(({ key }) => textOf(key));
      if (new Set(keys).size < keys.length) sight.spelling = true;
      if (keys.some((key) => !key.isWellFormed())) sight.unseenByZod = true;
    }
    if (path.length >= 127 && (node.kind === "members" || node.kind === "list")) sight.unseenByZod = true;
    if (wanted === undefined && isOdd(node, path.length)) sight.unseenByZod = true;
  }
  return sight;
}

/** True for a number whose value alone does not say whether it may stand here. */
function isSpelledOddly({ raw }: Token, slot: Slot | undefined): boolean {
  if (isAtLimit(raw, slot?.shape.kind === "f32")) return true;
  if (slot?.shape.kind !== "u64" && slot?.shape.kind !== "json") return false;
  const value = Number(raw);
  if (!Number.isInteger(value)) return false;
  // A float that a value would take for a rounded integer.
  if (slot.shape.kind === "json") return !Number.isSafeInteger(value) && typeof exactNumber(raw) === "number";
  return !/^(?:-?[1-9]\d*|0)$/.test(raw);
}

function isRounded(raw: string): boolean {
  return typeof exactNumber(raw) === "bigint";
}
