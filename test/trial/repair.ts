import type { Bytes } from "./bytes.js";
import type { Notes } from "./compare.js";
import { exceedsSingle, F32_MAX } from "./floats.js";
import { fieldOf, keyText, variantOf } from "./places.js";
import type { Shape, Slot, Struct, Tagged } from "./shape.js";
import { raw, type Member, type Tree } from "./tree.js";

/** The most containers that may be open at once. */
const MAX_DEPTH = 127;

/**
 * The document without what only Rust's reader takes: each spelling that the
 * contract names as a deviation is replaced by the usual one and noted. What Rust
 * made of the one, we have to make of the other.
 */
export function repair(tree: Tree, slot: Slot, notes: Notes): Tree {
  return new Repairer(notes).slot(tree, slot, 0);
}

class Repairer {
  constructor(private readonly notes: Notes) {}

  slot(tree: Tree, { shape }: Slot, depth: number): Tree {
    switch (shape.kind) {
      case "unit":
        return this.name(tree, shape.names);
      case "external": {
        const named = this.name(tree, shape.names);
        if (named.kind !== "members") return named;
        return this.members(named, depth, (key) => (key === shape.key ? shape.content : undefined));
      }
      case "f32":
        if (tree.kind !== "number" || !exceedsSingle(tree.raw)) return tree;
        this.notes.add("f32_overflow");
        return raw(tree.raw.startsWith("-") ? `-${F32_MAX}` : `${F32_MAX}`);
      case "list":
        if (tree.kind !== "list") return tree;
        return { kind: "list", items: tree.items.map((item) => this.slot(item, shape.item, depth + 1)) };
      case "map":
        return tree.kind === "members" ? this.members(tree, depth, () => shape.value) : tree;
      case "struct":
        return this.struct(this.object(tree, shape), shape, depth);
      case "tagged":
        return this.tagged(tree, shape, depth);
      default:
        return tree;
    }
  }

  /** A name in the place of an object with the name as key, or of its number. */
  private name(tree: Tree, names: readonly string[]): Tree {
    const name = tree.kind === "number" ? names[Number(tree.raw)] : soleKey(tree);
    if (name === undefined || !names.includes(name)) return tree;
    this.notes.add("variant_spelling");
    return raw(JSON.stringify(name));
  }

  /** An object in the place of an array of its values. */
  private object(tree: Tree, { fields }: Struct): Tree {
    if (tree.kind !== "list") return tree;
    this.notes.add("array_for_object");
    const members = fields.slice(0, tree.items.length).map(({ key }, i): Member => {
      return { key: JSON.stringify(key), value: tree.items[i] as Tree };
    });
    return { kind: "members", members };
  }

  private tagged(tree: Tree, shape: Tagged, depth: number): Tree {
    const names = [...shape.variants.keys()];
    if (tree.kind === "list") {
      const [first = raw(""), ...rest] = tree.items;
      const tag = this.name(first, names);
      const variant = variantNamed(shape, tag);
      if (variant === undefined) return tree;
      return this.struct(this.object({ kind: "list", items: [tag, ...rest] }, variant), variant, depth);
    }
    if (tree.kind !== "members") return tree;
    const members = tree.members.map((member) =>
      keyText(member.key) === shape.tag ? { ...member, value: this.name(member.value, names) } : member,
    );
    const named: Tree = { kind: "members", members };
    const tag = members.find(({ key }) => keyText(key) === shape.tag)?.value;
    return this.struct(named, tag === undefined ? undefined : variantNamed(shape, tag), depth);
  }

  private struct(tree: Tree, struct: Struct | undefined, depth: number): Tree {
    if (tree.kind !== "members" || struct === undefined) return tree;
    return this.members(tree, depth, (key) => fieldOf(struct, key));
  }

  private members(
    tree: { members: Member[] },
    depth: number,
    slotFor: (key: string) => Slot | undefined,
  ): Tree {
    const members = tree.members.flatMap(({ key, value }): Member[] => {
      const name = keyText(key);
      const slot = name === undefined ? undefined : slotFor(name);
      if (slot !== undefined) return [{ key, value: this.slot(value, slot, depth + 1) }];
      if (!isOdd(value, depth + 1)) return [{ key, value }];
      this.notes.add("skipped_value");
      return [];
    });
    return { kind: "members", members };
  }
}

function soleKey(tree: Tree): string | undefined {
  if (tree.kind !== "members" || tree.members.length !== 1) return undefined;
  const { key, value } = tree.members[0] as Member;
  const isEmpty =
    (value.kind === "word" && value.raw === "null") ||
    (value.kind === "members" && value.members.length === 0);
  return isEmpty ? keyText(key) : undefined;
}

function variantNamed(shape: Tagged, tag: Tree): Struct | undefined {
  if (tag.kind !== "string" && tag.kind !== "raw") return undefined;
  const found: Shape | undefined = variantOf(shape, [
    { key: JSON.stringify(shape.tag), value: { kind: "string", raw: tag.raw } },
  ]).shape;
  return found?.kind === "struct" ? found : undefined;
}

/** True for a value that nothing could read, only pass over. */
export function isOdd(tree: Tree, depth: number): boolean {
  switch (tree.kind) {
    case "string":
      return isNoText(tree.raw);
    case "number":
      return Math.abs(Number(tree.raw)) >= 1.797693134862315e308;
    case "list":
      return depth >= MAX_DEPTH || tree.items.some((item) => isOdd(item, depth + 1));
    case "members":
      return (
        depth >= MAX_DEPTH || tree.members.some(({ key, value }) => isNoText(key) || isOdd(value, depth + 1))
      );
    default:
      return false;
  }
}

function isNoText(token: Bytes): boolean {
  const text = keyText(token);
  return text === undefined || !text.isWellFormed();
}
