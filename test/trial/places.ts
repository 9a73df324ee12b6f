import { toText, type Bytes } from "./bytes.js";
import type { Shape, Slot, Struct } from "./shape.js";
import type { Member, Path, Tree } from "./tree.js";

/** A place in a document, and what the contract wants there. */
export interface Place {
  path: Path;
  /** The place by keys and variants, the same in every document of the type. */
  name: string;
  node: Tree;
  /** Undefined where the contract wants nothing: the value of an unknown key and all inside. */
  slot: Slot | undefined;
}

/** Free JSON, all the way down. */
const FREE: Slot = { shape: { kind: "json" }, nullable: true, required: false, def: {} };

/** All the places of a document, from its root on. */
export function placesOf(tree: Tree, slot: Slot | undefined): Place[] {
  const places: Place[] = [];
  visit(tree, slot, [], "$");
  return places;

  function visit(node: Tree, wanted: Slot | undefined, path: Path, name: string): void {
    places.push({ path, name, node, slot: wanted });
    if (node.kind === "list") {
      node.items.forEach((item, i) => visit(item, itemSlot(wanted), [...path, i], inside(name, "[]")));
    } else if (node.kind === "members") {
      const { shape, variant } = variantOf(wanted?.shape, node.members);
      node.members.forEach(({ key, value }, i) => {
        const { step, inner } = memberSlot(shape, keyText(key));
        visit(value, inner, [...path, i], inside(`${name}${variant}`, `.${step}`));
      });
    }
  }
}

/** All that is in free JSON or under an unknown key is one place, however deep. */
function inside(name: string, step: string): string {
  return name.endsWith("*") || name.endsWith("?") ? name : name + step;
}

/** The text of a key, or of any string token, in bytes. Undefined where it is no text. */
export function keyText(raw: Bytes): string | undefined {
  if (/^"[ !#-[\]-~]*"$/.test(raw)) return raw.slice(1, -1);
  const text = toText(raw);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** The shape of an object, where a tag may have to be looked up first, and the name of the variant. */
export function variantOf(
  shape: Shape | undefined,
  members: readonly Member[],
): { shape: Shape | undefined; variant: string } {
  if (shape?.kind !== "tagged") return { shape, variant: "" };
  // Should it stand twice, JSON.parse takes the last one.
  const tag = members.findLast(({ key }) => keyText(key) === shape.tag)?.value;
  const name = (tag?.kind === "string" && keyText(tag.raw)) || "";
  return { shape: shape.variants.get(name), variant: `(${name})` };
}

function itemSlot(slot: Slot | undefined): Slot | undefined {
  if (slot?.shape.kind === "list") return slot.shape.item;
  return slot?.shape.kind === "json" ? FREE : undefined;
}

function memberSlot(
  shape: Shape | undefined,
  key: string | undefined,
): { step: string; inner: Slot | undefined } {
  switch (shape?.kind) {
    case "struct": {
      const inner = key === undefined ? undefined : fieldOf(shape, key);
      return { step: inner === undefined ? "?" : String(key), inner };
    }
    case "map":
      return { step: "*", inner: shape.value };
    case "json":
      return { step: "*", inner: FREE };
    case "external":
      return key === shape.key ? { step: key, inner: shape.content } : { step: "?", inner: undefined };
    default:
      return { step: "?", inner: undefined };
  }
}

export function fieldOf(struct: Struct, key: string): Slot | undefined {
  return struct.fields.find((field) => field.key === key);
}
