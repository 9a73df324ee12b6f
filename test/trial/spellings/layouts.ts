import { keyText } from "../places.js";
import type { Random } from "../random.js";
import type { Member, Tree } from "../tree.js";
import { escapeAll } from "./respell.js";

type Reorder = (members: readonly Member[], random: Random) => Member[];

const isTag = ({ key }: Member): boolean => keyText(key) === "type";

// A tag that stands last makes Rust collect what is before it.
const tagsLast: Reorder = (members) => [
  ...members.filter((member) => !isTag(member)),
  ...members.filter(isTag),
];

const ORDERS: readonly Reorder[] = [
  tagsLast,
  tagsLast,
  (members) => members.toReversed(),
  (members, random) => random.shuffled(members),
];

function reordered(tree: Tree, reorder: Reorder, random: Random): Tree {
  if (tree.kind === "list")
    return { kind: "list", items: tree.items.map((item) => reordered(item, reorder, random)) };
  if (tree.kind !== "members") return tree;
  const members = tree.members.map(({ key, value }) => ({ key, value: reordered(value, reorder, random) }));
  return { kind: "members", members: reorder(members, random) };
}

/** The same document in another layout, everywhere. */
export function relay(tree: Tree, random: Random): Tree {
  return random.oneIn(6) ? escapeAll(tree, random) : reordered(tree, random.pick(ORDERS), random);
}
